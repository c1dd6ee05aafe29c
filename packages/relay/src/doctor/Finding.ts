import type { CertError } from '@kakao-cert/protocol'

/** What the doctor looks at, in the order in which it is shown. */
export const checks = [
  'service',
  'clock',
  'keys',
  'address',
  'rights',
  'product',
  'phase',
  'contract',
  'settleId',
  'wire',
  'redirect',
] as const

/** One thing that the doctor looks at. */
export type Check = (typeof checks)[number]

/** Why a check came out as it did, where no code of the service says it. */
export type Note =
  | { readonly name: 'answered'; readonly ms: number }
  | { readonly name: 'unreachable' }
  | { readonly name: 'notPong'; readonly status: number }
  | { readonly name: 'apart'; readonly seconds: number }
  | { readonly name: 'noDate' }
  | { readonly name: 'notReached' }
  | { readonly name: 'unreadable' }
  | { readonly name: 'noRedirect' }
  | { readonly name: 'redirectForm'; readonly uri: string }
  | { readonly name: 'redirectUnreachable'; readonly uri: string }
  | { readonly name: 'redirectStatus'; readonly uri: string; readonly status: number }
  | { readonly name: 'redirectLeadsOn'; readonly uri: string }
  | { readonly name: 'redirectAnswers'; readonly uri: string }

/** What came of a check. */
export interface Finding {
  readonly check: Check
  /** `unknown` where it could not be asked. */
  readonly verdict: 'good' | 'bad' | 'unknown'
  readonly note?: Note
  /** What the service refused with. */
  readonly error?: CertError
}
