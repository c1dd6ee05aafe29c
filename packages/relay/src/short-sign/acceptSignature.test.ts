import type { ReadReducedSignature } from '@kakao-cert/protocol/short-sign'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptSignature, tellMs } from './acceptSignature.ts'
import type { AuditRecord } from './AuditRecord.ts'
import type { RegisteredKey } from './RegisteredKey.ts'

const key: RegisteredKey = {
  txId: 'tx-1',
  binding: 'browser-1',
  product: { family: 'K3220', code: 'K3220T' },
  publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
  kid: 'kid-1',
  session: { startAtMs: 0, endAtMs: 1_000_000 },
  counter: 3,
}

const signatureOf = (counter: number): ReadReducedSignature => ({
  kid: 'kid-1',
  txId: 'tx-1',
  counter,
  digest: 'digest',
  signingInput: '',
  signature: new Uint8Array(64),
})

const hand = (counter: number, change: Partial<Parameters<typeof acceptSignature>[1]> = {}) =>
  acceptSignature(key, {
    read: signatureOf(counter),
    text: `sig-${counter}`,
    before: undefined,
    nowMs: 10,
    ...change,
  })

const record: AuditRecord = {
  txId: 'tx-1',
  kid: 'kid-1',
  counter: 4,
  digest: 'digest',
  signature: 'sig-4',
  acceptedAtMs: 10,
  tellingUntilMs: 10 + tellMs,
}

describe('a short signature', () => {
  it('with a higher counter is accepted, and raises it', () => {
    expect(hand(4)).toEqual({ ok: true, key: { ...key, counter: 4 }, record })
    expect(hand(9)).toMatchObject({ ok: true, key: { counter: 9 } })
  })

  it.each([1, 2, 3])('with counter %i, which was passed, is not', (counter) => {
    expect(hand(counter)).toEqual({ ok: false, reason: 'counterNotRising' })
  })

  it('before the person has signed, and after the session, is not', () => {
    const { session: _, ...unsigned } = key
    const handed = { read: signatureOf(4), text: 'sig-4', before: undefined, nowMs: 10 }
    expect(acceptSignature(unsigned, handed)).toEqual({ ok: false, reason: 'notSigned' })
    expect(hand(4, { nowMs: 999_999 }).ok).toBe(true)
    expect(hand(4, { nowMs: 1_000_000 })).toEqual({ ok: false, reason: 'expiredKey' })
  })
})

describe('one that was accepted before', () => {
  const { tellingUntilMs: _, ...told } = record

  it('is a replay, while the site is told and after it', () => {
    expect(hand(4, { before: record })).toEqual({ ok: false, reason: 'replayed' })
    expect(hand(4, { before: told, nowMs: 500_000 })).toEqual({ ok: false, reason: 'replayed' })
  })

  it('of which the site never heard is accepted once more, as it was', () => {
    const nowMs = 10 + tellMs
    expect(hand(4, { before: record, nowMs })).toEqual({
      ok: true,
      key,
      record: { ...record, tellingUntilMs: nowMs + tellMs },
    })
  })

  it('does not let another one with its counter pass', () => {
    expect(hand(4, { text: 'other', before: record, nowMs: 900_000 })).toEqual({
      ok: false,
      reason: 'counterNotRising',
    })
  })
})

it('whatever order signatures come in, each counts once and counters only rise', () => {
  expect(() =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 }), (counters) => {
        let current: RegisteredKey = { ...key, counter: 0 }
        const kept = new Map<number, AuditRecord>()
        const accepted: number[] = []
        for (const counter of counters) {
          const handed = {
            read: signatureOf(counter),
            text: `sig-${counter}`,
            before: kept.get(counter),
            nowMs: 10,
          }
          const result = acceptSignature(current, handed)
          if (!result.ok) continue
          current = result.key
          kept.set(counter, result.record)
          accepted.push(counter)
        }
        return accepted.every((counter, index) => index === 0 || counter > accepted[index - 1]!)
      }),
    ),
  ).not.toThrow()
})
