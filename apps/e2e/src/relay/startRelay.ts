import { createRelay, type Relay, type RelayOptions, type Store } from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { sandboxKey } from '@kakao-cert/sandbox'
import { createSiteBrowser, type SiteBrowser } from './createSiteBrowser.ts'

/** A relay in this process. */
export interface StartedRelay {
  readonly relay: Relay
  readonly store: Store
  /** A browser on a page of the site. */
  readonly browser: () => SiteBrowser
  readonly stop: () => Promise<void>
}

/** Options of a relay of the bank before a sandbox. */
const bankOptions = (upstream: string, store: Store): RelayOptions => ({
  upstream,
  store,
  basePath: '/cert',
  keys: { dealer: 'sandbox-rest-key-dealer', institution: 'sandbox-rest-key-bank' },
  settleId: 'SANDBOX-BANK',
  institution: { ko: '한빛은행', en: 'Hanbit Bank' },
  products: { phone: 'K1100T', window: 'K1400T' },
  secret: 'a secret of a test, 0123456789 abcdef',
  sealKeys: [{ id: 'test', key: 'GzC4mQm8vQh1k0yq9Hn3b1XJ8q2m6r5t7u9w0x1y2z4=' }],
  qr: { endpoint: `${upstream}/window/v1`, javascriptKey: sandboxKey },
  // People of a sandbox are quick.
  medianMs: 300,
})

/** Starts a relay before a sandbox. */
export const startRelay = (upstream: string, options: Partial<RelayOptions> = {}): StartedRelay => {
  const store = options.store ?? createSqliteStore(':memory:')
  const relay = createRelay({ ...bankOptions(upstream, store), ...options })
  return {
    relay,
    store,
    browser: () => createSiteBrowser((request) => relay.fetch(request)),
    stop: async () => {
      await relay.close()
      await store.close()
    },
  }
}
