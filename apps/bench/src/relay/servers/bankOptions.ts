import type { RelayOptions, Store } from '@kakao-cert/relay'
import { createUndiciHttp } from '@kakao-cert/relay/node'
import { sandboxKey } from '@kakao-cert/sandbox'

// Those of a benchmark, so that a relay goes on where another was stopped.
const secret = 'c2VjcmV0IG9mIGEgYmVuY2htYXJrLCAzMiBieXRlcy4='

const never = { times: 100_000, perMs: 60_000 }

/** Options of the bank's relay before a sandbox, with limits that a benchmark does not reach. */
export const bankOptions = (upstream: string, store: Store): RelayOptions => ({
  upstream,
  store,
  basePath: '/cert',
  keys: { dealer: 'sandbox-rest-key-dealer', institution: 'sandbox-rest-key-bank' },
  settleId: 'SANDBOX-BANK',
  institution: '한빛은행',
  products: { phone: 'K1100T', window: 'K1400T' },
  secret,
  sealKeys: [{ id: 'bench', key: secret }],
  cookie: { secure: false },
  limits: { phone: never, forms: never, returns: never, session: never },
  http: createUndiciHttp(),
  qr: { endpoint: `${upstream}/window/v1`, javascriptKey: sandboxKey },
  hosted: { redirectUris: ['https://bank.example/return'] },
  onVerified: () => ({ isOpen: true }),
})
