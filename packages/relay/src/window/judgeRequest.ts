import { parse, SignRequestSchema, type Reason, type SignRequest } from '@kakao-cert/protocol'
import { familyOf } from '@kakao-cert/protocol/rest'
import type { RelayConfig } from '../config/RelayConfig.ts'

type Judgement =
  { readonly ok: true; readonly request: SignRequest } | { readonly ok: false; readonly reason: Reason }

const no = (reason: Reason): Judgement => ({ ok: false, reason })

const settleIdOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'settleId' in body ? body.settleId : undefined

/**
 * Judges the body that opens a session. When several things are wrong the first of these is answered: settleId (E1005),
 * fields (E1001), phase (E1007), product code (E3002), contract (E3003).
 */
export const judgeRequest = (
  body: unknown,
  { settleId, phase }: Pick<RelayConfig, 'settleId' | 'phase'>,
): Judgement => {
  if (settleIdOf(body) !== settleId) return no('unknownSettleId')
  const request = parse(SignRequestSchema, body)
  if (!request) return no('invalidField')
  if (phase === 'production' && request.product.endsWith('T')) return no('wrongPhase')
  const family = familyOf(request.product)
  if (!family) return no('unknownProduct')
  return family === 'K1400' ? { ok: true, request } : no('noContract')
}
