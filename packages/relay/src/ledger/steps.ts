import type { RestStep } from '@kakao-cert/protocol/rest'

/** Codes that each step of the service which works once is answered with when it cannot work. */
export const steps = {
  verify: { tooLate: 'E2013', spent: 'E2008' },
  signerInfo: { tooLate: 'E2017', spent: 'E2018' },
} as const satisfies Partial<Record<RestStep, unknown>>

/** A step that the service takes once. */
export type OnceStep = keyof typeof steps
