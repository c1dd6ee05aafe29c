import type { WindowSession } from '../window/WindowSession.ts'
import type { Standing } from './Standing.ts'

const overCodes: readonly string[] = ['E8004', 'E2020']

/** Where the transaction of a window's session stands. */
export const standingOfSession = ({ phase }: WindowSession): Standing => {
  switch (phase.status) {
    case 'waiting':
      return { status: 'requested' }
    case 'signed':
      if (phase.readAtMs !== undefined) return { status: 'signerInfoRead' }
      return { status: phase.verifiedAtMs === undefined ? 'signed' : 'verified' }
    case 'failed': {
      const { surface, code } = phase.error
      if (code === 'DECLINED') return { status: 'declined' }
      return { status: overCodes.includes(code) ? 'expired' : 'failed', error: { surface, code } }
    }
    default:
      return { status: phase.status }
  }
}
