import { parse, type Reason } from '@kakao-cert/protocol'
import { HostedRequestSchema } from '@kakao-cert/protocol/hosted'
import type { FixtureInstitution } from '../fixtures/FixtureInstitution.ts'
import type { HostedOrder } from './HostedOrder.ts'
import { isRegistered } from './isRegistered.ts'

interface Options {
  readonly institutions: readonly FixtureInstitution[]
  readonly phase: 'test' | 'production'
  readonly locale: 'ko' | 'en'
}

type Judgement =
  | { readonly ok: true; readonly order: HostedOrder; readonly signRequest: object }
  | { readonly ok: false; readonly reason: Extract<Reason, 'unknownSettleId' | 'invalidField'> }

const titles = { ko: '본인 확인', en: 'Identity check' }

/**
 * Judges what a site asks the hosted window for, as far as that differs from a request to the window API: settleId
 * (E1005), then the parameters and whether the way back is registered (E1001).
 */
export const judgeOrder = (body: unknown, { institutions, phase, locale }: Options): Judgement => {
  const institution = institutions.find(
    ({ settleId }) => settleId === (body as { settleId?: unknown } | null)?.settleId,
  )
  if (!institution) return { ok: false, reason: 'unknownSettleId' }
  const request = parse(HostedRequestSchema, body)
  if (!request || !isRegistered(request.redirectUri, [institution]))
    return { ok: false, reason: 'invalidField' }
  const { settleId, signData, ...order } = request
  // The call has no product code: it is the contract's.
  const product = institution.windowProduct ?? (phase === 'test' ? 'K1400T' : 'K1400')
  return { ok: true, order, signRequest: { settleId, product, title: titles[locale], signData, locale } }
}
