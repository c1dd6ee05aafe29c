import { expect, it } from 'vitest'
import { people } from '../fixtures/people.ts'
import { findSigner } from './findSigner.ts'

const common = { settle_id: 'SANDBOX-BANK', title: '제목', token: 'token' }
const detailsOf = ({ name, birthday, phoneNumber }: (typeof people)[number]) => ({
  ...common,
  name,
  birthday,
  phone_number: phoneNumber,
})
const outcomes: Readonly<Record<string, string>> = {
  simcheong: 'noCertificate',
  kkeokjeong: 'accountUnusable',
  hwangok: 'foreignNumber',
  janghwa: 'severalAccounts',
  janghwa2: 'severalAccounts',
  nolbu: 'accountUnusable',
  heungbu: 'accountUnusable',
  kongjwi: 'accountUnusable',
}

it.each(people)(
  '$id is found by details and by CI, or refused for what is wrong with the account',
  (person) => {
    for (const found of [
      findSigner(people, 'K1100', detailsOf(person)),
      findSigner(people, 'K1300', { ...common, ci: person.ci, phone_number: person.phoneNumber }),
    ]) {
      const reason = outcomes[person.id]
      expect(found).toEqual(reason === undefined ? { ok: true, person } : { ok: false, reason })
    }
  },
)

it.each([
  ['K1100', 'personMismatch'],
  ['K3100', 'noAccount'],
  ['K3500', 'noAccount'],
] as const)('%s finds another name to be %s', (family, reason) => {
  expect(findSigner(people, family, { ...detailsOf(people[0]!), name: '아무개' })).toEqual({
    ok: false,
    reason,
  })
})

it.each([
  ['K1300', 'ciMismatch'],
  ['K3500', 'noAccount'],
] as const)('%s finds another CI to be %s', (family, reason) => {
  const asked = { ...common, ci: 'SANDBOX-CI-CHUNHYANG', phone_number: people[0]!.phoneNumber }
  expect(findSigner(people, family, asked)).toEqual({ ok: false, reason })
})

it('nobody has an unknown CI or number', () => {
  expect(findSigner(people, 'K1300', { ...common, ci: 'x' })).toEqual({ ok: false, reason: 'noAccount' })
  expect(
    findSigner(people, 'K1300', { ...common, ci: 'SANDBOX-CI-HONG', phone_number: '01000009999' }),
  ).toEqual({
    ok: false,
    reason: 'noAccount',
  })
})

it('of an account with which everything is wrong, the first in the order of the README is told', () => {
  const mended = [
    ['foreignNumber', { hasForeignNumber: false }],
    ['accountUnusable', { account: 'active' }],
    ['noCertificate', { certificate: 'valid' }],
  ] as const
  let person = {
    ...people[0]!,
    hasForeignNumber: true,
    account: 'dormant',
    certificate: 'none',
  } as (typeof people)[number]
  const find = () => findSigner([person], 'K1100', detailsOf(person))
  for (const [reason, change] of mended) {
    expect(find()).toEqual({ ok: false, reason })
    person = { ...person, ...change }
  }
  expect(find()).toEqual({ ok: true, person })
})
