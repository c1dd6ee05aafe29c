import { createRelay, type Relay } from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import type { RequestListener } from 'node:http'
import { bankOptions } from './bankOptions.ts'
import { listen, type Listening } from './listen.ts'

/** A relay with its store in a file. */
export const serveRelay = (
  upstream: string,
  file: string,
  mount: (relay: Relay) => RequestListener,
): Promise<Listening> => listen(mount(createRelay(bankOptions(upstream, createSqliteStore(file)))))
