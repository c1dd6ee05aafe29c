import { catalogue, findCode } from '@kakao-cert/codes'
import { describe, expect, it } from 'vitest'
import type { Facts } from './Facts.ts'
import { judge } from './judge.ts'

const pong = { type: 'pong', ms: 20, aheadMs: 400 } as const
const uri = 'https://bank.example/return'

const facts = (more: Partial<Facts>): Facts => ({
  ping: pong,
  prepared: { ok: true, value: null },
  redirects: [{ uri, isFormGood: true, status: 200 }],
  ...more,
})

const refused = (code: string): Facts =>
  facts({ prepared: { ok: false, error: { surface: 'rest', code }, sent: 'refused' } })

const verdicts = (given: Facts) =>
  Object.fromEntries(judge(given).map(({ check, verdict }) => [check, verdict]))

const restCodes = catalogue.filter(({ surface }) => surface === 'rest').map(({ code }) => code)

it('finds nothing wrong where everything is in order', () => {
  expect(new Set(Object.values(verdicts(facts({}))))).toEqual(new Set(['good']))
})

describe.each(restCodes)('%s', (code) => {
  it('is no problem where it speaks of the person, and else one of one check', () => {
    const findings = judge(refused(code))
    const isOfPerson = findCode('rest', code).actor === 'user'
    expect(findings.filter(({ verdict }) => verdict === 'bad')).toHaveLength(isOfPerson ? 0 : 1)
    expect(findings.some(({ verdict }) => verdict === 'unknown')).toBe(!isOfPerson)
    expect(findings.find(({ verdict }) => verdict === 'bad')?.error?.code).toBe(isOfPerson ? undefined : code)
  })
})

it.each([
  ['E1004', 'keys'],
  ['E9001', 'address'],
  ['E1002', 'rights'],
  ['E3002', 'product'],
  ['E3001', 'product'],
  ['E1007', 'phase'],
  ['E3003', 'contract'],
  ['E1005', 'settleId'],
  ['E1001', 'wire'],
  ['E0001', 'service'],
  ['E0002', 'service'],
  ['E7777', 'service'],
])('%s is a problem of: %s', (code, check) => {
  expect(verdicts(refused(code))).toMatchObject({ [check]: 'bad' })
})

it('takes no refusal for more than it says: what was not asked is not known', () => {
  expect(verdicts(refused('E9001'))).toMatchObject({
    service: 'good',
    clock: 'good',
    keys: 'unknown',
    address: 'bad',
    settleId: 'unknown',
    redirect: 'good',
  })
})

it('asks nothing of a service that does not answer a ping', () => {
  for (const ping of [
    { type: 'unreachable' },
    { type: 'other', status: 502 },
    { type: 'refused', error: { surface: 'rest', code: 'E0002' } },
  ] as const)
    expect(verdicts({ ping, redirects: [] })).toMatchObject({
      service: 'bad',
      clock: 'unknown',
      keys: 'unknown',
    })
})

it.each([
  [30_000, 'good'],
  [-30_000, 'good'],
  [31_000, 'bad'],
  [-31_000, 'bad'],
  [86_400_000, 'bad'],
])('a clock that is %i ms behind the service is %s', (aheadMs, verdict) => {
  expect(verdicts(facts({ ping: { ...pong, aheadMs } }))).toMatchObject({ clock: verdict })
})

it('knows no clock where the answer has no date', () => {
  expect(verdicts(facts({ ping: { type: 'pong', ms: 5 } }))).toMatchObject({ clock: 'unknown' })
})

it('doubts the names on the wire where an answer cannot be read', () => {
  const prepared = { ok: false, error: { surface: 'client', code: 'NETWORK_LOST' }, sent: 'unknown' } as const
  expect(verdicts(facts({ prepared }))).toMatchObject({ service: 'good', wire: 'bad', keys: 'unknown' })
})

it.each([
  [{ uri, isFormGood: false }, 'redirectForm'],
  [{ uri, isFormGood: true }, 'redirectUnreachable'],
  [{ uri, isFormGood: true, status: 404 }, 'redirectStatus'],
  [{ uri, isFormGood: true, status: 500 }, 'redirectStatus'],
  [{ uri, isFormGood: true, status: 301 }, 'redirectLeadsOn'],
])('%o is a redirect with a problem', (redirect, name) => {
  const findings = judge(facts({ redirects: [redirect] }))
  expect(findings.at(-1)).toMatchObject({ check: 'redirect', verdict: 'bad', note: { name } })
})

it('judges each redirect, and does without one', () => {
  const two = judge(
    facts({
      redirects: [
        { uri, isFormGood: true },
        { uri, isFormGood: true, status: 200 },
      ],
    }),
  )
  expect(two.filter(({ check }) => check === 'redirect').map(({ verdict }) => verdict)).toEqual([
    'bad',
    'good',
  ])
  expect(verdicts(facts({ redirects: [] }))).toMatchObject({ redirect: 'unknown' })
})
