import { restReasons } from '../rest/restReasons.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { Standing } from './Standing.ts'

const codeOf = (reason: keyof typeof restReasons) =>
  ({ surface: 'rest', code: restReasons[reason].code }) as const

/** Where a REST transaction stands. */
export const standingOfTransaction = ({ phase, login }: RestTransaction): Standing => {
  switch (phase.status) {
    case 'signed':
      if (phase.readAtMs !== undefined) return { status: 'signerInfoRead' }
      return { status: phase.verifiedAtMs === undefined ? 'signed' : 'verified' }
    case 'expired':
      return {
        status: 'expired',
        error: login ? { surface: 'login', code: 'REQUEST_EXPIRED' } : codeOf('expired'),
      }
    case 'failed':
      return {
        status: 'failed',
        ...(phase.reason !== 'window' && { error: codeOf(phase.reason) }),
      }
    default:
      return { status: phase.status }
  }
}
