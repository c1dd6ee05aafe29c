import { expect, it } from 'vitest'
import { judgeReducedSign, type IllegalStateCause, type ReducedSignState } from './judgeReducedSign.ts'

const session = { startAtMs: 1000, endAtMs: 2000 }

it.each<[string, ReducedSignState, IllegalStateCause | undefined]>([
  ['no key pair', { hasKeyPair: false, session, nowMs: 1500 }, 'noKeyPair'],
  ['no key pair, nor a session', { hasKeyPair: false, nowMs: 1500 }, 'noKeyPair'],
  ['session info was never asked for', { hasKeyPair: true, nowMs: 1500 }, 'invalidSession'],
  [
    'a session without length',
    { hasKeyPair: true, session: { startAtMs: 1, endAtMs: 1 }, nowMs: 1 },
    'invalidSession',
  ],
  ['a session that has not begun', { hasKeyPair: true, session, nowMs: 999 }, 'invalidSession'],
  ['its first moment', { hasKeyPair: true, session, nowMs: 1000 }, undefined],
  ['its last moment', { hasKeyPair: true, session, nowMs: 1999 }, undefined],
  ['its end', { hasKeyPair: true, session, nowMs: 2000 }, 'expiredSession'],
])('%s', (_, state, cause) => {
  expect(judgeReducedSign(state)).toBe(cause)
})
