import { createRelay } from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'

const {
  UPSTREAM = 'http://localhost:4100',
  RELAY_SECRET = '',
  SEAL_KEY = '',
  STORE = 'relay.db',
} = process.env

export const relay = createRelay({
  upstream: UPSTREAM,
  basePath: '/cert',
  keys: { dealer: 'sandbox-rest-key-dealer', institution: 'sandbox-rest-key-bank' },
  settleId: 'SANDBOX-BANK',
  institution: '한빛은행',
  products: { phone: 'K1100T' },
  secret: RELAY_SECRET,
  sealKeys: [{ id: '2026-11', key: SEAL_KEY }],
  store: createSqliteStore(STORE),
  // On the server only: keep the signature, compare the signer. What it returns goes to the page.
  onVerified: ({ txId }) => ({ receipt: `R-${txId.slice(-4)}` }),
})
