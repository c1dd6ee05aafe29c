import type { Code } from '@kakao-cert/codes'
import { shortSignFailures } from './shortSignFailures.ts'

interface ShortSignReasonSpec {
  readonly status: number
  readonly surface: 'rest' | 'client'
  /** E2016 is in no published table. */
  readonly code: Code<'rest' | 'client'> | 'E2016'
  /** For the developer who reads the answer. */
  readonly sentence: string
}

const { signingIsNotCompleted, invalidTransaction, transactionHasExpired } = shortSignFailures

/**
 * Why a server of `shortSignApi` refuses, with the HTTP status, the code and a sentence for each; beside those of `reasons`
 * for a body that can't be read.
 */
export const shortSignReasons = {
  noSigner: {
    status: 403,
    surface: 'rest',
    code: 'E1002',
    sentence: 'The site knows no customer by this request, or does not let this one register a key.',
  },
  unknownTransaction: {
    status: 404,
    surface: 'rest',
    code: 'E2003',
    sentence: 'This browser has no such transaction. Create a key pair and begin again.',
  },
  notSigned: {
    status: 409,
    surface: 'rest',
    code: signingIsNotCompleted.rest,
    sentence: 'The person has not signed yet. Ask again later.',
  },
  notSignedInTime: {
    status: 410,
    surface: 'rest',
    code: invalidTransaction.rest,
    sentence: 'The person did not sign in time. Begin again.',
  },
  expiredKey: {
    status: 410,
    surface: 'rest',
    code: transactionHasExpired.rest,
    sentence: 'The session of the public key is over. Delete the key pair and begin again.',
  },
  unreadableSignature: {
    status: 400,
    surface: 'rest',
    code: 'E1001',
    sentence: 'The signature is not the container of this library, or of another transaction.',
  },
  otherKey: {
    status: 403,
    surface: 'rest',
    code: 'E1002',
    sentence: 'The signature was made with another key than the one that the person signed for.',
  },
  wrongSignature: {
    status: 403,
    surface: 'rest',
    code: 'E1002',
    sentence: 'The signature does not fit the data and the registered key.',
  },
  replayed: {
    status: 409,
    surface: 'rest',
    code: 'E1002',
    sentence: 'This very signature was accepted before. It does not count again.',
  },
  counterNotRising: {
    status: 409,
    surface: 'rest',
    code: 'E1002',
    sentence: 'A signature with this counter or a higher one was accepted before. Sign again.',
  },
} as const satisfies Record<string, ShortSignReasonSpec>

/** Name of a reason why `shortSignApi` refused. */
export type ShortSignReason = keyof typeof shortSignReasons
