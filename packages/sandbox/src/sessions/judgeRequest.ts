import { parse, SignRequestSchema, type Reason, type SignRequest } from '@kakao-cert/protocol'
import { familyOf } from '@kakao-cert/protocol/rest'
import type { FixtureInstitution } from '../fixtures/FixtureInstitution.ts'

interface Options {
  readonly institutions: readonly FixtureInstitution[]
  readonly phase: 'test' | 'production'
}

type Judgement =
  | { readonly ok: true; readonly request: SignRequest; readonly institution: FixtureInstitution }
  | { readonly ok: false; readonly reason: Reason }

const no = (reason: Reason): Judgement => ({ ok: false, reason })

const settleIdOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'settleId' in body ? body.settleId : undefined

/**
 * Judges the body that opens a session. When several things are wrong the first of these is answered: settleId (E1005),
 * fields (E1001), phase (E1007), product code (E3002), contract (E3003).
 */
export const judgeRequest = (body: unknown, { institutions, phase }: Options): Judgement => {
  const institution = institutions.find(({ settleId }) => settleId === settleIdOf(body))
  if (!institution) return no('unknownSettleId')
  const request = parse(SignRequestSchema, body)
  if (!request) return no('invalidField')
  const isTestProduct = request.product.endsWith('T')
  if (institution.phase !== phase || (isTestProduct && phase === 'production')) return no('wrongPhase')
  const family = familyOf(request.product)
  if (!family) return no('unknownProduct')
  if (family !== 'K1400' || !institution.products.includes(family)) return no('noContract')
  return { ok: true, request, institution }
}
