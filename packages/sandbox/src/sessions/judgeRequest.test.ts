import { describe, expect, it } from 'vitest'
import { institutions } from '../fixtures/institutions.ts'
import { judgeRequest } from './judgeRequest.ts'

const good = {
  settleId: 'SANDBOX-BANK',
  product: 'K1400T',
  title: '계좌 개설',
  signData: '원문',
  locale: 'ko',
}

it.each(['K1400T', 'K1400', 'K1410T'])('takes %s at the test phase', (product) => {
  expect(judgeRequest({ ...good, product }, { institutions, phase: 'test' })).toMatchObject({
    ok: true,
    request: { product },
  })
})

it('takes a production contract at the production phase', () => {
  const body = { ...good, settleId: 'SANDBOX-BANK-PROD', product: 'K1410' }
  expect(judgeRequest(body, { institutions, phase: 'production' })).toMatchObject({
    ok: true,
    institution: { settleId: 'SANDBOX-BANK-PROD' },
  })
})

describe('refuses the first of what is wrong', () => {
  // From the last to be looked at to the first: each row adds a fault.
  const faults = [
    [{ settleId: 'SANDBOX-SHOP' }, 'noContract'],
    [{ product: 'K9900T' }, 'unknownProduct'],
    [{ settleId: 'SANDBOX-BANK-PROD' }, 'wrongPhase'],
    [{ title: '' }, 'invalidField'],
    [{ settleId: 'nobody' }, 'unknownSettleId'],
  ] as const

  it.each(faults.map(([fault, reason], index) => ({ fault, reason, all: faults.slice(0, index + 1) })))(
    '$fault: $reason',
    ({ fault, reason, all }) => {
      expect(judgeRequest({ ...good, ...fault }, { institutions, phase: 'test' })).toEqual({
        ok: false,
        reason,
      })
      const body = Object.assign({}, good, ...all.map(([each]) => each))
      expect(judgeRequest(body, { institutions, phase: 'test' })).toEqual({ ok: false, reason })
    },
  )

  it.each([
    [{ product: 'K1400T', settleId: 'SANDBOX-BANK-PROD' }, 'production', 'wrongPhase'],
    [{ settleId: 'SANDBOX-BANK' }, 'production', 'wrongPhase'],
    [{ product: 'K1100T' }, 'test', 'noContract'],
    [{ product: 'K3100T' }, 'test', 'noContract'],
    [{ settleId: '' }, 'test', 'unknownSettleId'],
    [{ settleId: 1 }, 'test', 'unknownSettleId'],
    [{ settleId: 'SANDBOX-BANK'.repeat(100) }, 'test', 'unknownSettleId'],
    [{ title: '가'.repeat(41) }, 'test', 'invalidField'],
    [{ signData: 'x'.repeat(2801) }, 'test', 'invalidField'],
    [{ locale: 7 }, 'test', 'invalidField'],
  ] as const)('$0 at %s: %s', (change, phase, reason) => {
    expect(judgeRequest({ ...good, ...change }, { institutions, phase })).toEqual({ ok: false, reason })
  })

  it.each([null, undefined, 0, '', true].map((body) => ({ body })))('$body: no settleId', ({ body }) => {
    expect(judgeRequest(body, { institutions, phase: 'test' })).toEqual({
      ok: false,
      reason: 'unknownSettleId',
    })
  })

  it('an array: no settleId', () => {
    expect(judgeRequest([good], { institutions, phase: 'test' })).toEqual({
      ok: false,
      reason: 'unknownSettleId',
    })
  })
})
