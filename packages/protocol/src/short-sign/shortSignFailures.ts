import type { Cause, Code } from '@kakao-cert/codes'
import type { Sourced } from '../rest/WireRow.ts'

/** An SDK for short signatures, and so a surface of the catalogue. */
export type Platform = 'android' | 'ios'

interface FailureSpec extends Sourced {
  readonly android: {
    readonly code: Code<'android'>
    readonly cause?: Cause<'android', 'ClientErrorCause.IllegalState'>
  }
  readonly ios: {
    readonly code: Code<'ios'>
    readonly cause?: Cause<'ios', 'ClientFailureReason.IllegalState'>
  }
  /** The code of the REST API for the same; E2016 is in no published table. */
  readonly rest?: string
  /** The number that the API host answers an SDK with. */
  readonly kapi?: number
}

const comments = 'comments in the open-source iOS SDK, which name the number and the code'
const table = 'https://developers.kakao.com/docs/latest/ko/kakao-certification/trouble-shooting'

const illegalState = (cause: Cause<'android', 'ClientErrorCause.IllegalState'>) =>
  ({
    android: { code: 'ClientErrorCause.IllegalState', cause },
    ios: { code: 'ClientFailureReason.IllegalState', cause },
    certainty: 'confirmed',
    source: table,
  }) as const satisfies FailureSpec

/**
 * What can go wrong with a short signature, and what each platform, the REST API and the API host call it. The last three
 * happen in the device alone, so that no server has a name for them.
 */
export const shortSignFailures = {
  signingIsNotCompleted: {
    android: { code: 'ApiErrorCause.SigningIsNotCompleted' },
    ios: { code: 'ApiFailureReason.SigningIsNotCompleted' },
    rest: 'E2006',
    kapi: -421,
    certainty: 'confirmed',
    source: comments,
  },
  invalidTransaction: {
    android: { code: 'ApiErrorCause.InvalidTransaction' },
    ios: { code: 'ApiFailureReason.InvalidTransaction' },
    rest: 'E2007',
    kapi: -422,
    certainty: 'confirmed',
    source: comments,
  },
  transactionHasExpired: {
    android: { code: 'ApiErrorCause.TransactionHasExpired' },
    ios: { code: 'ApiFailureReason.TransactionHasExpired' },
    rest: 'E2016',
    kapi: -423,
    certainty: 'confirmed',
    source: comments,
  },
  noKeyPair: illegalState('noKeyPair'),
  invalidSession: illegalState('invalidSession'),
  expiredSession: illegalState('expiredSession'),
} as const satisfies Record<string, FailureSpec>

/** What can go wrong with a short signature, whoever names it. */
export type ShortSignFailure = keyof typeof shortSignFailures
