import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { leaseMs, settle, take, type ExchangeResult, type Step } from './exchangeRules.ts'
import type { Exchange, LoginTokens, OpenLogin } from './OpenLogin.ts'

const tokens: LoginTokens = { txId: 't-1', idToken: 'id', accessToken: 'access' }
const at = (exchange: Exchange): OpenLogin => ({
  binding: 'browser-1',
  nonce: 'n-1',
  signData: '동의합니다.',
  redirectUri: 'https://bank.example/login',
  expiresAtMs: 1000,
  exchange,
})
const claimed = (attempt: 1 | 2 = 1, untilMs = leaseMs) =>
  ({ status: 'claimed', code: 'c-1', attempt, untilMs }) as const
const exchanged = { status: 'exchanged', code: 'c-1', tokens, atMs: 5 } as const
const error = { surface: 'login', code: 'KOE320' } as const
const ours = { binding: 'browser-1', code: 'c-1' }
const lost = { surface: 'login', code: 'ALREADY_COMPLETED', reason: 'answerLost' }

describe('a return', () => {
  test.each<[string, OpenLogin | undefined, Parameters<typeof take>[1], number, object]>([
    ['of no login', undefined, ours, 0, { type: 'refused', reason: 'unknownSession' }],
    [
      'of another browser',
      at({ status: 'open' }),
      { ...ours, binding: 'browser-2' },
      0,
      { type: 'refused', reason: 'unknownSession' },
    ],
    ['that is the first', at({ status: 'open' }), ours, 0, { type: 'exchange', login: at(claimed()) }],
    [
      'that is late',
      at({ status: 'open' }),
      ours,
      1000,
      { type: 'failed', error: { surface: 'login', code: 'REQUEST_EXPIRED' } },
    ],
    [
      'without a code, before any',
      at({ status: 'open' }),
      { binding: 'browser-1' },
      0,
      { type: 'failed', error: { surface: 'client', code: 'RETURNED_EMPTY' } },
    ],
    ['while another exchanges', at(claimed()), ours, leaseMs - 1, { type: 'wait', untilMs: leaseMs }],
    [
      'without a code, while another exchanges',
      at(claimed()),
      { binding: 'browser-1' },
      0,
      { type: 'wait', untilMs: leaseMs },
    ],
    [
      'after another died',
      at(claimed()),
      ours,
      leaseMs,
      { type: 'exchange', login: at(claimed(2, 2 * leaseMs)) },
    ],
    [
      'without a code, after another died',
      at(claimed()),
      { binding: 'browser-1' },
      leaseMs,
      { type: 'exchange', login: at(claimed(2, 2 * leaseMs)) },
    ],
    ['after two died', at(claimed(2)), ours, leaseMs, { type: 'failed', error: lost }],
    [
      'with another code',
      at(exchanged),
      { ...ours, code: 'c-2' },
      0,
      { type: 'refused', reason: 'wrongState' },
    ],
    [
      'after the exchange, also when it is late',
      at(exchanged),
      ours,
      9999,
      { type: 'exchanged', login: at(exchanged) },
    ],
    ['after a failure', at({ status: 'failed', code: 'c-1', error }), ours, 0, { type: 'failed', error }],
  ])('%s', (_, login, returned, nowMs, step) => {
    expect(take(login, returned, nowMs)).toEqual(step)
  })
})

describe('an answer', () => {
  test.each<[string, Exchange, 1 | 2, ExchangeResult, Exchange]>([
    ['with tokens', claimed(), 1, { type: 'tokens', tokens }, { ...exchanged, atMs: 5 }],
    ['with tokens, of a recovery', claimed(2), 2, { type: 'tokens', tokens }, exchanged],
    ['with tokens, after the lease', claimed(2), 1, { type: 'tokens', tokens }, exchanged],
    [
      'with tokens, after a recovery was refused',
      { status: 'failed', code: 'c-1', error },
      1,
      { type: 'tokens', tokens },
      exchanged,
    ],
    ['that refuses', claimed(), 1, { type: 'refused', error }, { status: 'failed', code: 'c-1', error }],
    [
      'that refuses a recovery',
      claimed(2),
      2,
      { type: 'refused', error },
      { status: 'failed', code: 'c-1', error: lost as never },
    ],
    ['that refuses, after the lease', claimed(2), 1, { type: 'refused', error }, claimed(2)],
    ['that never got there', claimed(), 1, { type: 'unsent' }, { status: 'open' }],
    ['of a recovery that never got there', claimed(2), 2, { type: 'unsent' }, claimed(1, 5)],
    ['that is lost', claimed(), 1, { type: 'lost' }, claimed(1, 1005)],
    ['that is lost a second time', claimed(2), 2, { type: 'lost' }, claimed(2, 1005)],
  ])('%s', (_, exchange, attempt, result, after) => {
    expect(settle(at(exchange), claimed(attempt), result, 5)).toEqual(at(after))
  })
})

it('whatever happens in whatever order, a code is sent twice at most, and an outcome stays', () => {
  const event = fc.record({
    afterMs: fc.constantFrom(1, 1000, leaseMs),
    withCode: fc.boolean(),
    // What becomes of a call that is begun: an answer now, or none because its process died.
    result: fc.option(
      fc.constantFrom<ExchangeResult>(
        { type: 'tokens', tokens },
        { type: 'refused', error },
        { type: 'lost' },
      ),
      { nil: undefined },
    ),
  })
  const outcomeOf = (step: Step) =>
    step.type === 'failed' || step.type === 'exchanged' ? JSON.stringify(step) : undefined
  expect(() =>
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let login = { ...at({ status: 'open' }), expiresAtMs: Infinity }
        let nowMs = 0
        let sent = 0
        let outcome: string | undefined
        for (const { afterMs, withCode, result } of events) {
          nowMs += afterMs
          const isBegun = login.exchange.status !== 'open'
          const step = take(login, withCode || !isBegun ? ours : { binding: 'browser-1' }, nowMs)
          if (outcome !== undefined && outcomeOf(step) !== outcome) return false
          outcome ??= outcomeOf(step)
          if (step.type !== 'exchange') continue
          sent += 1
          login = { ...step.login, expiresAtMs: Infinity }
          if (result) login = { ...settle(login, step.login.exchange, result, nowMs), expiresAtMs: Infinity }
        }
        return sent <= 2
      }),
      { numRuns: 2000 },
    ),
  ).not.toThrow()
})
