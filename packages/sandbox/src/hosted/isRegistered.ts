import type { FixtureInstitution } from '../fixtures/FixtureInstitution.ts'

const ownMachine: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether the hosted window may lead back to an address: one that one of the institutions has registered, or any of this machine.
 *
 * @param institutions whose addresses count; all there are when it is not known whose request it is
 */
export const isRegistered = (address: string, institutions: readonly FixtureInstitution[]): boolean => {
  const url = URL.parse(address)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return false
  if (ownMachine.includes(url.hostname)) return true
  return institutions.some(({ redirectUris }) => redirectUris.includes(address))
}
