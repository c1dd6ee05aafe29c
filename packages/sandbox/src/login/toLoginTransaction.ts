import type { ProductFamily } from '@kakao-cert/codes'
import type { Limits } from '@kakao-cert/protocol/sandbox'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { LoginOrder } from './judgePrepare.ts'
import type { LoginTransaction } from './rules.ts'

interface Parts {
  readonly txId: string
  readonly order: LoginOrder
  readonly title: string
  readonly phase: 'test' | 'production'
  readonly limits: Pick<Limits, 'loginMs' | 'resultMs'>
  readonly nowMs: number
}

const family: ProductFamily = 'K2100'
const dayMs = 24 * 60 * 60_000

/** The transaction of a login as it is when an SDK has prepared it: it can be signed from now on. */
export const toLoginTransaction = ({ txId, order, title, phase, limits, nowMs }: Parts): LoginTransaction => {
  const requested = {
    login: { clientId: order.clientId },
    expireInMs: limits.loginMs,
    phase: { status: 'requested', requestedAtMs: nowMs, validUntilMs: nowMs + limits.loginMs },
  } as const
  if ('prepared' in order) return { ...order.prepared, ...requested }
  const { contract, signData, identifyItems } = order
  const transaction: RestTransaction = {
    txId,
    origin: 'login',
    settleId: contract.settleId,
    product: phase === 'test' ? `${family}T` : family,
    family,
    institution: contract.name.ko,
    title,
    signData,
    documents: [],
    ...(identifyItems && { identifyItems }),
    expireInMs: limits.loginMs,
    revision: 0,
    preparedAtMs: nowMs,
    changedAtMs: nowMs,
    // As long as its tokens can be used, at least.
    keptUntilMs: nowMs + dayMs,
    phase: requested.phase,
  }
  return { ...transaction, ...requested }
}
