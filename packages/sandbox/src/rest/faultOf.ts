import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { RestReason } from './restReasons.ts'

/** Why an account cannot sign, if it cannot. */
export const faultOf = (people: readonly FixturePerson[], person: FixturePerson): RestReason | undefined => {
  if (person.hasForeignNumber) return 'foreignNumber'
  if (person.account !== 'active') return 'accountUnusable'
  if (person.certificate === 'valid') return undefined
  const accounts = people.filter(({ ci }) => ci === person.ci)
  return accounts.length > 1 && accounts.every(({ certificate }) => certificate === 'none')
    ? 'severalAccounts'
    : 'noCertificate'
}
