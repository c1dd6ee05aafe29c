import { createSqliteStore } from '../store/createSqliteStore.ts'
import { expect, it } from 'vitest'
import type { RelayOptions } from '../RelayOptions.ts'
import { readOptions } from './readOptions.ts'

const store = createSqliteStore(':memory:')
const secrets = {
  dealer: 'dealer-key-8f2c1b7e',
  institution: 'institution-key-0a9d',
  secret: 'k3yL0ngEnoughAndNotEasyToGuess-91',
  sealKey: 'GzC4mQm8vQh1k0yq9Hn3b1XJ8q2m6r5t7u9w0x1y2z4=',
}
const good: RelayOptions = {
  upstream: 'https://cert-sign.kakao.com',
  keys: { dealer: secrets.dealer, institution: secrets.institution },
  settleId: 'BANK-1',
  institution: '한빛은행',
  products: { phone: 'K1110', window: 'K1410' },
  secret: secrets.secret,
  sealKeys: [{ id: '2026-11', key: secrets.sealKey }],
  store,
  readSigned: async ({ issued }) => issued,
}

const findSigner = () => undefined

const messageOf = (options: object): string => {
  try {
    readOptions(options as RelayOptions)
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

it('takes good options, with defaults for what is left out', () => {
  expect(readOptions(good)).toMatchObject({
    phase: 'production',
    products: { phone: { family: 'K1100', code: 'K1110' }, window: { family: 'K1400', code: 'K1410' } },
    identifyItems: ['NAME', 'BIRTHDAY', 'PHONE_NUMBER'],
    sessions: { validityMs: 600_000, requests: 3 },
    isCookieSecure: true,
  })
  expect(
    readOptions({ ...good, upstream: 'http://localhost:4100', products: { phone: 'K1100T' } }).phase,
  ).toBe('test')
})

it.each<[string, object, string]>([
  ['no upstream', { upstream: undefined }, 'upstream: an address'],
  ['plain http to another machine', { upstream: 'http://cert.example' }, 'upstream: https'],
  ['no keys', { keys: undefined }, 'keys.dealer: the REST API key is missing'],
  ['a key with a line break', { keys: { dealer: 'a\nb', institution: 'x'.repeat(20) } }, 'keys.dealer:'],
  ['no settle id', { settleId: ' ' }, 'settleId: missing'],
  ['no institution', { institution: {} }, 'institution: a name'],
  ['a test product in production', { products: { phone: 'K1110T' } }, 'K1110T is a test product'],
  [
    'a production product at a test host',
    { upstream: 'https://cbt-cert-sign.kakao.com' },
    'K1110 is a production product',
  ],
  ['a product of another family', { products: { phone: 'K3500' } }, 'a product code of K1100'],
  ['the phase of another host', { phase: 'test' }, 'phase: the host is the one of production'],
  ['a short secret', { secret: 'short' }, 'secret: at least 32 characters'],
  ['a weak secret', { secret: 'a'.repeat(64) }, 'secret: too easy to guess'],
  ['no key to seal with', { sealKeys: [] }, 'sealKeys: There is no key'],
  ['no store', { store: undefined }, 'store: missing'],
  ['nothing that reads signatures', { readSigned: undefined }, 'readSigned: missing'],
  ['no registered redirect', { hosted: { redirectUris: [] } }, 'hosted.redirectUris: none is registered'],
  [
    'a redirect over plain http',
    { hosted: { redirectUris: ['http://bank.example/return'] } },
    'hosted.redirectUris[0]: https',
  ],
  [
    'QR codes of a sandbox in production',
    { qr: { endpoint: 'http://localhost:4100/window/v1', javascriptKey: 'k' } },
    'qr: only with a sandbox',
  ],
  ['short signatures of no product', { shortSign: { products: {}, findSigner } }, 'shortSign.products:'],
  [
    'a test product of short signatures in production',
    { shortSign: { products: { K3220: 'K3220T' }, findSigner } },
    'shortSign.products.K3220: K3220T is a test product',
  ],
  [
    'nobody who knows the customer',
    { shortSign: { products: { K3220: 'K3220' } } },
    'shortSign.findSigner: missing',
  ],
  [
    'an API host over plain http',
    { shortSign: { products: { K3220: 'K3220' }, findSigner, apiHost: 'http://kapi.example' } },
    'shortSign.apiHost: https',
  ],
  ['a cookie over plain http in production', { cookie: { secure: false } }, 'cookie.secure'],
  ['an origin with a path', { origins: ['https://bank.example/a'] }, 'origins[0]: an origin'],
  ['a limit of nothing', { limits: { phone: { times: 0, perMs: 1000 } } }, 'limits.phone'],
  ['a deadline of nothing', { sessions: { validityMs: 0 } }, 'sessions.validityMs'],
  ['a path with a slash at the end', { basePath: '/cert/' }, 'basePath: a path'],
  ['an item that nobody knows', { identifyItems: ['shoeSize'] }, 'identifyItems: there is no shoeSize'],
  ['a name on the wire that is none', { wire: { fields: { txId: 'tx id' } } }, 'wire: fields.txId'],
])('says what is wrong: %s', (_, change, sentence) => {
  const message = messageOf({ ...good, ...change })
  expect(message).toContain('The relay cannot start.')
  expect(message).toContain(sentence)
})

it('says everything that is wrong at once, and no secret', () => {
  const message = messageOf({
    ...good,
    keys: { dealer: ` ${secrets.dealer}`, institution: `${secrets.institution}\n` },
    secret: secrets.secret.slice(0, 20),
    sealKeys: [{ id: 'a', key: secrets.sealKey.slice(4) }],
    products: {},
    settleId: '',
  })
  expect(message.split('\n- ').length).toBeGreaterThan(5)
  const pieces = Object.values(secrets).map((secret) => secret.slice(5, 15))
  for (const piece of pieces) expect(message).not.toContain(piece)
})
