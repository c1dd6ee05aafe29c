import { findCode, type Remedy } from '@kakao-cert/codes'
import type { Facts, PingFact, RedirectFact } from './Facts.ts'
import { checks, type Check, type Finding, type Note } from './Finding.ts'

/** How far the clocks may be apart: validity and the ten minutes after a signature are reckoned on both. */
const maxApartMs = 30_000

// What a refusal of the service speaks of. A remedy that is not here is one of the service itself.
const checkOf: Readonly<Partial<Record<Remedy, Check>>> = {
  sendKeys: 'keys',
  registerIp: 'address',
  checkApiRights: 'rights',
  fixProductCode: 'product',
  matchPhase: 'phase',
  signContract: 'contract',
  fixSettleId: 'settleId',
  fixRequest: 'wire',
}

/** What only a call with keys tells. */
const askedByPrepare: readonly Check[] = [
  'keys',
  'address',
  'rights',
  'product',
  'phase',
  'contract',
  'settleId',
  'wire',
]

const good = (check: Check, note?: Note): Finding => ({ check, verdict: 'good', ...(note && { note }) })
const bad = (check: Check, note: Note): Finding => ({ check, verdict: 'bad', note })
const unknown = (check: Check, note: Note): Finding => ({ check, verdict: 'unknown', note })

const judgePing = (ping: PingFact): readonly Finding[] => {
  switch (ping.type) {
    case 'refused':
      return [{ check: 'service', verdict: 'bad', error: ping.error }]
    case 'other':
      return [bad('service', { name: 'notPong', status: ping.status })]
    case 'unreachable':
      return [bad('service', { name: 'unreachable' })]
    case 'pong': {
      const { ms, aheadMs } = ping
      const answered = good('service', { name: 'answered', ms })
      if (aheadMs === undefined) return [answered, unknown('clock', { name: 'noDate' })]
      const apart: Note = { name: 'apart', seconds: Math.round(aheadMs / 1000) }
      return [answered, Math.abs(aheadMs) > maxApartMs ? bad('clock', apart) : good('clock', apart)]
    }
  }
}

const judgePrepared = (prepared: NonNullable<Facts['prepared']>): readonly Finding[] => {
  if (prepared.ok) return askedByPrepare.map((check) => good(check))
  const { error, sent } = prepared
  if (sent !== 'refused')
    return [
      bad(sent === 'unsent' ? 'service' : 'wire', { name: sent === 'unsent' ? 'unreachable' : 'unreadable' }),
    ]
  const { actor, remedy } = findCode(error.surface, error.code)
  // That nobody is called so is what was asked for: everything else is in order.
  if (actor === 'user') return askedByPrepare.map((check) => good(check))
  return [{ check: checkOf[remedy] ?? 'service', verdict: 'bad', error }]
}

const judgeRedirect = ({ uri, status, isFormGood }: RedirectFact): Finding => {
  if (!isFormGood) return bad('redirect', { name: 'redirectForm', uri })
  if (status === undefined) return bad('redirect', { name: 'redirectUnreachable', uri })
  if (status >= 400) return bad('redirect', { name: 'redirectStatus', uri, status })
  return status >= 300
    ? bad('redirect', { name: 'redirectLeadsOn', uri })
    : good('redirect', { name: 'redirectAnswers', uri })
}

/** What is right and wrong with a configuration, by what was seen: one finding for each check, and for each redirect. */
export const judge = ({ ping, prepared, redirects }: Facts): readonly Finding[] => {
  const found = [
    // What the call with keys says of the service is newer.
    ...(prepared ? judgePrepared(prepared) : []),
    ...judgePing(ping),
    ...redirects.map(judgeRedirect),
  ]
  return checks.flatMap((check) => {
    const ofCheck = found.filter((finding) => finding.check === check)
    if (check === 'redirect') return ofCheck.length > 0 ? ofCheck : [unknown(check, { name: 'noRedirect' })]
    const [first] = ofCheck
    return [first ?? unknown(check, { name: 'notReached' })]
  })
}
