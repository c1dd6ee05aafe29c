import type { PhoneDetails, Reason } from '@kakao-cert/protocol'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { people } from '../fixtures/people.ts'

type Found =
  | { readonly ok: true; readonly person: FixturePerson }
  | { readonly ok: false; readonly reason: Extract<Reason, 'noAccount' | 'detailsMismatch'> }

/** Finds the account of a phone number and compares it with the other details. */
export const findPerson = ({ name, birthday, phoneNumber }: PhoneDetails): Found => {
  const person = people.find((candidate) => candidate.phoneNumber === phoneNumber)
  if (!person) return { ok: false, reason: 'noAccount' }
  return person.name === name && person.birthday === birthday
    ? { ok: true, person }
    : { ok: false, reason: 'detailsMismatch' }
}
