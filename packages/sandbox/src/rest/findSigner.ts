import { findCode, type ProductFamily } from '@kakao-cert/codes'
import type { Prepare } from '@kakao-cert/protocol/rest'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { faultOf } from './faultOf.ts'
import { restReasons, type RestReason } from './restReasons.ts'

/** The person who is to sign, or why nobody can. */
export type Signer =
  { readonly ok: true; readonly person: FixturePerson } | { readonly ok: false; readonly reason: RestReason }

const no = (reason: RestReason): Signer => ({ ok: false, reason })

// A product to which the code of a mismatch does not belong finds nobody instead.
const mismatch = (reason: 'personMismatch' | 'ciMismatch', family: ProductFamily): Signer => {
  const { code, cause } = restReasons[reason]
  return no(findCode('rest', code).causes?.[cause]?.products?.includes(family) ? reason : 'noAccount')
}

type People = readonly FixturePerson[]

const withNumber = (people: People, phoneNumber: string) =>
  people.find((person) => person.phoneNumber === phoneNumber)

const lookUp = (people: People, family: ProductFamily, asked: Prepare): Signer => {
  if ('name' in asked) {
    const person = withNumber(people, asked.phone_number)
    if (!person) return no('noAccount')
    const isSame = person.name === asked.name.normalize('NFC') && person.birthday === asked.birthday
    return isSame ? { ok: true, person } : mismatch('personMismatch', family)
  }
  if (asked.phone_number !== undefined) {
    const person = withNumber(people, asked.phone_number)
    if (!person) return no('noAccount')
    return person.ci === asked.ci ? { ok: true, person } : mismatch('ciMismatch', family)
  }
  const accounts = people.filter(({ ci }) => ci === asked.ci)
  const person = accounts.find(({ certificate }) => certificate === 'valid') ?? accounts[0]
  return person ? { ok: true, person } : no('noAccount')
}

/**
 * Finds the account that is to sign, by details or by CI. When several things are wrong the first of these is answered:
 * nobody (E2001), mismatch (E2002), number of another country (E1001), account (E2005), certificate (E2010, E2011).
 */
export const findSigner = (people: People, family: ProductFamily, asked: Prepare): Signer => {
  const found = lookUp(people, family, asked)
  const reason = found.ok ? faultOf(people, found.person) : undefined
  return reason ? no(reason) : found
}
