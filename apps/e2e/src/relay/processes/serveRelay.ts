import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createNodeListener, createUndiciHttp } from '@kakao-cert/relay/node'
import { createPostgresStore } from '@kakao-cert/relay/postgres'
import { hong } from '../createSiteBrowser.ts'
import { startRelay } from '../startRelay.ts'

// A server of an institution with a relay, for tests that kill it: `serveRelay.ts <database> <sandbox> <seal key>`.

const [databaseUrl = '', upstream = '', key = ''] = process.argv.slice(2)

const { relay } = startRelay(upstream, {
  store: await createPostgresStore({ url: databaseUrl }),
  sealKeys: [{ id: 'test', key }],
  http: createUndiciHttp(),
  // One person signs everything there.
  limits: { phone: { times: 1_000_000, perMs: 600_000 } },
  onVerified: ({ signature, signer }) => ({ signature, isHong: signer.reveal().name === hong.name }),
})

const server = createServer(createNodeListener(relay))
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
