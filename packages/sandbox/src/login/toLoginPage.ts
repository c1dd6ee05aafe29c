import type { ClockReading, LoginPage } from '@kakao-cert/protocol/sandbox'
import { innerCodeOf } from './LoginFailure.ts'
import { standingOf, type LoginTransaction } from './rules.ts'

const failureOf = (login: LoginTransaction): LoginPage['failure'] => {
  const standing = standingOf(login)
  if (standing.status !== 'ended') return login.login.refused && { code: login.login.refused }
  const { failure } = standing
  const innerCode = innerCodeOf(failure)
  return { code: failure.code, ...(innerCode !== undefined && { innerCode }) }
}

/** What the login page shows of a login. */
export const toLoginPage = (
  transaction: LoginTransaction,
  { nowMs, isFrozen }: Pick<ClockReading, 'nowMs' | 'isFrozen'>,
): LoginPage => {
  const { txId, institution, signData, personId, phase, preparedAtMs, login } = transaction
  const failure = failureOf(transaction)
  return {
    institution,
    signData,
    status: standingOf(transaction).status,
    ...(personId !== undefined && login.way && { personId, requestId: txId, way: login.way }),
    ...(failure && { failure }),
    validUntilMs: 'validUntilMs' in phase ? phase.validUntilMs : preparedAtMs,
    serverTimeMs: nowMs,
    isFrozen,
  }
}
