import { createRestWire, familyOf, identifyItems } from '@kakao-cert/protocol/rest'
import { findKeyProblems } from '../seal/findKeyProblems.ts'
import type { RelayOptions } from '../RelayOptions.ts'
import { isKakao } from './isKakao.ts'
import { phaseOf } from './phaseOf.ts'

/** Names a setting without its value, which may be a secret. */
type Problem = string

const isLocal = (url: URL) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)

const problemsOfUrl = (name: string, value: unknown, { isOrigin = false } = {}): Problem[] => {
  if (typeof value !== 'string' || !URL.canParse(value)) return [`${name}: an address such as https://…`]
  const url = new URL(value)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal(url)))
    return [`${name}: https, plain http only on this machine`]
  if (url.username !== '' || url.hash !== '') return [`${name}: without a user and without #`]
  return isOrigin && url.origin !== value ? [`${name}: an origin, such as https://www.bank.example`] : []
}

const problemsOfText = (name: string, value: unknown, maxLength: number): Problem[] =>
  typeof value === 'string' && value.trim() !== '' && value.length <= maxLength
    ? []
    : [`${name}: missing, or longer than ${maxLength} characters`]

// A header takes no more.
const problemsOfKey = (name: string, value: unknown, what = 'REST API key'): Problem[] =>
  typeof value === 'string' && /^[\x21-\x7e]{8,200}$/.test(value)
    ? []
    : [`${name}: the ${what} is missing, or has spaces in it`]

const problemsOfProduct = (
  name: string,
  code: unknown,
  family: 'K1100' | 'K1400' | 'K2100' | 'K2220' | 'K3220',
  phase: 'test' | 'production',
): Problem[] => {
  if (typeof code !== 'string' || familyOf(code) !== family)
    return [`${name}: a product code of ${family}, as the contract has it`]
  if (code.endsWith('T') === (phase === 'test')) return []
  return [
    phase === 'production'
      ? `${name}: ${code} is a test product, but the upstream is of the production phase (E1007)`
      : `${name}: ${code} is a production product, but the upstream is of the test phase (E1007)`,
  ]
}

const minSecretLength = 32
const minSecretVariety = 12

const problemsOfSecret = (secret: unknown): Problem[] => {
  if (typeof secret !== 'string' || secret.length < minSecretLength)
    return [`secret: at least ${minSecretLength} characters; \`openssl rand -base64 32\` makes one`]
  return new Set(secret).size < minSecretVariety
    ? ['secret: too easy to guess; `openssl rand -base64 32` makes one']
    : []
}

const isWhole = (value: unknown, min: number, max: number) =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max

const dayMs = 86_400_000

const problemsOfNumbers = ({ sessions = {}, limits = {}, medianMs }: RelayOptions): Problem[] => [
  ...Object.entries(sessions).flatMap(([name, value]) => {
    const isTime = name.endsWith('Ms')
    if (isWhole(value, isTime ? 1000 : name === 'refreshes' ? 0 : 1, isTime ? dayMs : 100)) return []
    return [`sessions.${name}: ${isTime ? 'milliseconds, from 1000 to a day' : 'a whole number up to 100'}`]
  }),
  ...Object.entries(limits).flatMap(([name, limit]) =>
    isWhole(limit?.times, 1, 1_000_000) && isWhole(limit?.perMs, 1000, dayMs)
      ? []
      : [`limits.${name}: times, a whole number from 1, and perMs, milliseconds from 1000 to a day`],
  ),
  ...(medianMs === undefined || isWhole(medianMs, 100, 600_000)
    ? []
    : ['medianMs: milliseconds, from 100 to 600000']),
]

const problemsOfInstitution = (institution: RelayOptions['institution']): Problem[] => {
  if (typeof institution === 'string') return problemsOfText('institution', institution, 100)
  const names = Object.entries(institution ?? {})
  return names.length === 0
    ? ['institution: a name, or one for each language']
    : names.flatMap(([language, name]) => problemsOfText(`institution.${language}`, name, 100))
}

const problemsOfHosted = ({ hosted, products }: RelayOptions): Problem[] => {
  if (!hosted) return []
  const { redirectUris } = hosted
  return [
    ...(products?.window === undefined ? ['hosted: needs products.window, the product code of K1400'] : []),
    ...(redirectUris?.length > 0
      ? redirectUris.flatMap((uri, index) => problemsOfUrl(`hosted.redirectUris[${index}]`, uri))
      : ['hosted.redirectUris: none is registered, so that the window could not lead back']),
  ]
}

const problemsOfShortSign = ({ shortSign }: RelayOptions, phase: 'test' | 'production'): Problem[] => {
  if (!shortSign) return []
  const { products, apiHost, findSigner } = shortSign
  const codes = (['K3220', 'K2220'] as const).filter((family) => products?.[family] !== undefined)
  return [
    ...(codes.length > 0 ? [] : ['shortSign.products: the product code of K3220 or K2220 is missing']),
    ...codes.flatMap((family) =>
      problemsOfProduct(`shortSign.products.${family}`, products[family], family, phase),
    ),
    ...(apiHost === undefined ? [] : problemsOfUrl('shortSign.apiHost', apiHost)),
    ...(typeof findSigner === 'function'
      ? []
      : ['shortSign.findSigner: missing; only the site knows who its customer is']),
  ]
}

const problemsOfQr = ({ qr, products }: RelayOptions, phase: 'test' | 'production'): Problem[] => {
  if (!qr) return []
  return [
    ...(phase === 'production'
      ? ['qr: only with a sandbox; in production QR codes are in the hosted window']
      : []),
    ...(products?.window === undefined ? ['qr: needs products.window, the product code of K1400'] : []),
    ...problemsOfUrl('qr.endpoint', qr.endpoint),
    ...problemsOfText('qr.javascriptKey', qr.javascriptKey, 200),
  ]
}

const problemsOfLogin = ({ login }: RelayOptions, phase: 'test' | 'production'): Problem[] => {
  if (!login) return []
  const { product, javascriptKey, clientId, clientSecret, redirectUris, kauth } = login
  return [
    ...problemsOfProduct('login.product', product, 'K2100', phase),
    ...problemsOfKey('login.javascriptKey', javascriptKey, 'JavaScript key'),
    ...(clientId === undefined ? [] : problemsOfKey('login.clientId', clientId)),
    ...(clientSecret === undefined ? [] : problemsOfText('login.clientSecret', clientSecret, 200)),
    ...(kauth === undefined ? [] : problemsOfUrl('login.kauth', kauth)),
    ...(redirectUris?.length > 0
      ? redirectUris.flatMap((uri, index) => problemsOfUrl(`login.redirectUris[${index}]`, uri))
      : ['login.redirectUris: none is registered, so that a login could not lead back']),
  ]
}

/** Everything that is wrong with the options of a relay, in sentences that show no secret; empty where nothing is. */
export const findProblems = (options: RelayOptions): readonly Problem[] => {
  const phase = phaseOf(options)
  const wire = createRestWire(options.wire)
  return [
    ...problemsOfUrl('upstream', options.upstream),
    ...(phaseOf({ upstream: options.upstream }) === 'production' && phase === 'test'
      ? ['phase: the host is the one of production']
      : []),
    ...problemsOfKey('keys.dealer', options.keys?.dealer),
    ...problemsOfKey('keys.institution', options.keys?.institution),
    ...problemsOfText('settleId', options.settleId, 100),
    ...problemsOfInstitution(options.institution),
    ...problemsOfProduct('products.phone', options.products?.phone, 'K1100', phase),
    ...(options.products?.window === undefined
      ? []
      : problemsOfProduct('products.window', options.products.window, 'K1400', phase)),
    ...(options.identifyItems ?? [])
      .filter((item) => !Object.hasOwn(identifyItems, item))
      .map((item) => `identifyItems: there is no ${item}`),
    ...problemsOfSecret(options.secret),
    ...findKeyProblems(options.sealKeys ?? []).map((sentence) => `sealKeys: ${sentence}`),
    ...(options.store ? [] : ['store: missing; createSqliteStore of @kakao-cert/relay/sqlite makes one']),
    ...(/^\/([\w.~-]+(\/[\w.~-]+)*)?$/.test(options.basePath ?? '/')
      ? []
      : ['basePath: a path such as /cert, without a slash at the end']),
    ...(isKakao(options.upstream) && !options.readSigned
      ? ['readSigned: missing; the contract says how the signature value is made']
      : []),
    ...problemsOfNumbers(options),
    ...problemsOfQr(options, phase),
    ...problemsOfHosted(options),
    ...problemsOfShortSign(options, phase),
    ...problemsOfLogin(options, phase),
    ...(phase === 'production' && options.cookie?.secure === false
      ? ['cookie.secure: in production the cookie goes over https only']
      : []),
    ...(options.origins ?? []).flatMap((origin, index) =>
      problemsOfUrl(`origins[${index}]`, origin, { isOrigin: true }),
    ),
    ...(wire.ok ? [] : wire.problems.map((problem) => `wire: ${problem}`)),
  ]
}
