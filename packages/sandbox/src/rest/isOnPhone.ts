import type { RestTransaction } from './RestTransaction.ts'

/** Whether a transaction is shown on a phone as one of REST: the window shows its own, and a login has to be sent there first. */
export const isOnPhone = ({ origin, login }: RestTransaction): boolean =>
  origin !== 'window' && (login === undefined || login.way !== undefined)
