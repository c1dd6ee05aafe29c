import { parse, pong } from '@kakao-cert/protocol'
import { RestErrorSchema, type Prepare, type RestWireNames } from '@kakao-cert/protocol/rest'
import { createRestClient } from '../rest/createRestClient.ts'
import { parseJson } from '../rest/parseJson.ts'
import type { Facts, PingFact, RedirectFact } from './Facts.ts'

/** What is to be examined. */
export interface Patient {
  readonly upstream: string
  readonly keys: { readonly dealer: string; readonly institution: string }
  readonly settleId: string
  /** The product code of the family K1100 in the contract. */
  readonly product: string
  readonly redirectUris: readonly string[]
  readonly wire: RestWireNames
}

const timeoutMs = 5000

/** Nobody: preparing sends nothing to anybody, and finds no account for this name with this number. */
const nobody: Omit<Prepare<'K1100'>, 'settle_id'> = {
  title: '설정 점검',
  name: '설정점검',
  birthday: '19000101',
  phone_number: '01000000000',
  token: 'kakao-cert-doctor',
}

const readAheadMs = (response: Response, sentMs: number, answeredMs: number): number | undefined => {
  const date = Date.parse(response.headers.get('Date') ?? '')
  // A date has whole seconds: on average it is half a second old.
  return Number.isNaN(date) ? undefined : date + 500 - (sentMs + answeredMs) / 2
}

const ping = async ({ upstream, wire }: Patient): Promise<PingFact> => {
  const { method, path } = wire.calls.ping
  const sentMs = Date.now()
  try {
    const response = await fetch(upstream.replace(/\/+$/, '') + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const answeredMs = Date.now()
    const body = await response.text()
    if (response.ok && body.trim() === pong) {
      const aheadMs = readAheadMs(response, sentMs, answeredMs)
      return { type: 'pong', ms: answeredMs - sentMs, ...(aheadMs !== undefined && { aheadMs }) }
    }
    const refusal = parse(RestErrorSchema, parseJson(body))
    return refusal
      ? { type: 'refused', error: { surface: 'rest', code: refusal.error_code } }
      : { type: 'other', status: response.status }
  } catch {
    return { type: 'unreachable' }
  }
}

const isHere = (hostname: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)

const isFormGood = (uri: string): boolean => {
  if (!URL.canParse(uri)) return false
  const { protocol, hostname, hash, username } = new URL(uri)
  return (
    (protocol === 'https:' || (protocol === 'http:' && isHere(hostname))) && hash === '' && username === ''
  )
}

const visit = async (uri: string): Promise<RedirectFact> => {
  if (!isFormGood(uri)) return { uri, isFormGood: false }
  try {
    const { status, body } = await fetch(uri, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    await body?.cancel()
    return { uri, isFormGood: true, status }
  } catch {
    return { uri, isFormGood: true }
  }
}

/**
 * Asks a service about a configuration: by a ping, by preparing a transaction for a person who does not exist, and by opening
 * the pages that the window leads back to. Nobody gets a message from it.
 */
export const examine = async (patient: Patient): Promise<Facts> => {
  const { upstream, keys, settleId, product, redirectUris, wire } = patient
  const [pinged, redirects] = await Promise.all([ping(patient), Promise.all(redirectUris.map(visit))])
  if (pinged.type !== 'pong') return { ping: pinged, redirects }
  const rest = createRestClient({ upstream, keys, wire, timeoutMs })
  const prepared = await rest.prepare({ family: 'K1100', code: product }, { ...nobody, settle_id: settleId })
  return { ping: pinged, prepared, redirects }
}
