import type { ProductFamily } from '@kakao-cert/codes'
import { parse } from '@kakao-cert/protocol'
import {
  PrepareAnswerSchema,
  RequestAnswerSchema,
  restStatuses,
  SignerInfoAnswerSchema,
  StatusAnswerSchema,
  VerifyAnswerSchema,
} from '@kakao-cert/protocol/rest'
import { Personal } from '../personal/Personal.ts'
import type { Prepared } from './Prepared.ts'
import type { Signature } from './Signature.ts'
import type { SignerInfo } from './SignerInfo.ts'
import type { Standing } from './Standing.ts'

const ifAbout = <T extends { readonly tx_id: string }>(answer: T | undefined, txId: string): T | undefined =>
  answer?.tx_id === txId ? answer : undefined

const prepare = (body: unknown): Prepared | undefined => {
  const answer = parse(PrepareAnswerSchema, body)
  return (
    answer && {
      txId: answer.tx_id,
      documentTxIds: answer.documents?.map(({ document_tx_id: id }) => id) ?? [],
    }
  )
}

const request = (body: unknown, txId: string): null | undefined =>
  ifAbout(parse(RequestAnswerSchema, body), txId) && null

const statusNames = Object.keys(restStatuses) as (keyof typeof restStatuses)[]

// The wire leaves out values that it has no name for, and only one status is public.
const withStatus = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'status' in body
    ? { ...body, status: body.status ?? 'other' }
    : body

const status = (body: unknown, txId: string): Standing | undefined => {
  const answer = ifAbout(parse(StatusAnswerSchema, withStatus(body)), txId)
  if (!answer) return undefined
  const { requested_at: requestedAt, request_expired_at: expiredAt, signed_at: signedAt } = answer
  return {
    status: statusNames.find((key) => restStatuses[key].name === answer.status) ?? 'other',
    ...(requestedAt !== undefined && { requestedAtMs: Date.parse(requestedAt) }),
    ...(expiredAt !== undefined && { validUntilMs: Date.parse(expiredAt) }),
    ...(signedAt !== undefined && { signedAtMs: Date.parse(signedAt) }),
  }
}

const verify = <F extends ProductFamily>(
  body: unknown,
  txId: string,
  family: F,
): Signature<F> | undefined => {
  const answer = ifAbout(parse(VerifyAnswerSchema, body), txId)
  const signature: Signature | undefined =
    family === 'K3500'
      ? answer?.documents?.length
        ? {
            documents: answer.documents.map(({ document_tx_id: documentTxId, signed_data: signedData }) => ({
              documentTxId,
              signedData,
            })),
          }
        : undefined
      : answer?.signed_data === undefined
        ? undefined
        : { signedData: answer.signed_data }
  // The compiler can't follow which family it is.
  return signature as Signature<F> | undefined
}

const signerInfo = (body: unknown, txId: string): Personal<SignerInfo> | undefined => {
  const answer = ifAbout(parse(SignerInfoAnswerSchema, body), txId)
  if (!answer) return undefined
  const { name, birthday, phone_number: phoneNumber, ci } = answer
  return new Personal({
    ...(name !== undefined && { name }),
    ...(birthday !== undefined && { birthday }),
    ...(phoneNumber !== undefined && { phoneNumber }),
    ...(ci !== undefined && { ci }),
  })
}

/** Readers of the answer of each step; `undefined` where it is not what the step has to answer for this transaction. */
export const readAnswer = { prepare, request, status, verify, signerInfo }
