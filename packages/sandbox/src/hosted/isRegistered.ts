import { institutions } from '../fixtures/institutions.ts'

const ownMachine: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether the hosted window may lead back to an address: one that an institution has registered, or any of this machine.
 *
 * @param settleId whose addresses count; all institutions' when it is not known whose request it is
 */
export const isRegistered = (address: string, settleId?: string): boolean => {
  const url = URL.parse(address)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return false
  if (ownMachine.includes(url.hostname)) return true
  return institutions
    .filter((institution) => settleId === undefined || institution.settleId === settleId)
    .some(({ redirectUris }) => redirectUris.includes(address))
}
