import { createRelay, type Relay } from '@kakao-cert/relay'
import { createUndiciHttp } from '@kakao-cert/relay/node'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { randomBytes } from 'node:crypto'
import { followClock } from './followClock.ts'

const random = () => randomBytes(32).toString('base64')

/**
 * The bank's relay, before a sandbox. Its keys are those of the sandbox, and open nothing else.
 *
 * @param siteUrls where browsers reach the bank's pages, without a slash at the end
 */
export const createBankRelay = (sandboxUrl: string, siteUrls: readonly string[]): Relay =>
  createRelay({
    upstream: sandboxUrl,
    basePath: '/cert',
    keys: { dealer: 'sandbox-rest-key-dealer', institution: 'sandbox-rest-key-bank' },
    settleId: 'SANDBOX-BANK',
    institution: { ko: '한빛은행', en: 'Hanbit Bank' },
    products: { phone: 'K1100T', window: 'K1400T' },
    // A real site reads both from its configuration, and keeps the store in a file or in PostgreSQL.
    secret: random(),
    sealKeys: [{ id: 'demo', key: random() }],
    store: createSqliteStore(':memory:'),
    // A real site has one address, and names it in its configuration.
    hosted: {
      redirectUris: siteUrls.flatMap((site) => [`${site}/hosted/`, `${site}/hosted/return.html`]),
    },
    login: {
      product: 'K2100T',
      javascriptKey: 'sandbox-javascript-key',
      redirectUris: siteUrls.flatMap((site) => ['ko', 'en'].map((lang) => `${site}/login/?lang=${lang}`)),
    },
    onVerified: ({ txId, signedAtMs }) => {
      // Here a bank keeps the signature, and opens the account of whom `signer` says, or logs in whom `login` says.
      console.log(`Signed: ${txId}, ${new Date(signedAtMs).toISOString()}`)
      return { isOpen: true }
    },
    shortSign: {
      products: { K3220: 'K3220T' },
      // A real site finds its customer by the session of the request.
      findSigner: () => ({ name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' }),
      onAccepted: ({ kid, counter, data }) => {
        // Here a bank moves the money, once for each id that stands in the data.
        console.log(`Short signature ${counter} of ${kid}: ${data.length} characters`)
      },
    },
    // From here on it is for the demo only: QR codes of the sandbox, its clock, and people who sign at once and often.
    qr: { endpoint: `${sandboxUrl}/window/v1`, javascriptKey: 'sandbox-javascript-key' },
    cookie: { secure: false },
    clock: followClock(sandboxUrl),
    http: createUndiciHttp(),
    medianMs: 1500,
    limits: { phone: { times: 100, perMs: 60_000 }, forms: { times: 100, perMs: 60_000 } },
  })
