import { shortSignFailures, shortSignWire } from '@kakao-cert/protocol/short-sign'

interface KapiReasonSpec {
  /** HTTP status; of those numbers that only an SDK has read it is not public. */
  readonly status: number
  readonly number: number
  /** For the developer who reads the answer. */
  readonly sentence: string
}

const { signingIsNotCompleted, invalidTransaction, transactionHasExpired } = shortSignFailures
const { invalidParameter, invalidToken, maintenance } = shortSignWire

/** Why the API host refuses a call about short signatures, with the number and a sentence for each. */
export const kapiReasons = {
  notSigned: {
    status: 400,
    number: signingIsNotCompleted.kapi,
    sentence: 'Signing is not completed. Ask again when the person has signed.',
  },
  notSignedInTime: {
    status: 400,
    number: invalidTransaction.kapi,
    sentence: 'Signing is not completed in the valid time. Prepare a new transaction.',
  },
  expiredKey: {
    status: 400,
    number: transactionHasExpired.kapi,
    sentence: 'The public key has expired. Delete the key pair and begin again.',
  },
  unknownTransaction: {
    status: 400,
    number: Number(invalidParameter.name),
    sentence: 'tx_id is missing, or there is no such transaction of a short signature for this key or token.',
  },
  badCredentials: {
    status: 401,
    number: Number(invalidToken.name),
    sentence:
      'Authorization needs Bearer with the access token of the login for K2220, and KakaoAK with a REST key for K3220.',
  },
  maintenance: {
    status: 503,
    number: Number(maintenance.name),
    sentence: 'The service is under maintenance, as the control API asked for.',
  },
} as const satisfies Record<string, KapiReasonSpec>

/** Name of a reason why the API host refused. */
export type KapiReason = keyof typeof kapiReasons
