import type { Limits } from '@kakao-cert/protocol/sandbox'

/**
 * Limits and timings of a sandbox. Two answers, the ten minutes of `resultMs` and the five of `loginMs` are by the published
 * table; the real values of the others are not public.
 */
export const defaultLimits: Limits = {
  validityMs: 10 * 60_000,
  transactionMs: 30 * 60_000,
  qrMs: 3 * 60_000,
  expireInMs: 10 * 60_000,
  resultMs: 10 * 60_000,
  loginMs: 5 * 60_000,
  refreshes: 3,
  requests: 3,
  answers: 2,
  secondFactor: 'sms',
}
