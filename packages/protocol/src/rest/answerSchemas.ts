import * as v from 'valibot'
import { fields } from './fields.ts'
import { maxDocuments } from './limits.ts'

const txId = { tx_id: fields.identifier }
const perDocument = <E extends v.ObjectEntries>(entries: E) =>
  v.exactOptional(
    v.pipe(v.array(v.object({ document_tx_id: fields.identifier, ...entries })), v.maxLength(maxDocuments)),
  )

/** Wire shape of the answer of prepare; documents for K3500 only, in the order in which they came. */
export const PrepareAnswerSchema = v.object({ ...txId, documents: perDocument({}) })

/** Wire shape of the answer of request. */
export const RequestAnswerSchema = v.object(txId)

/** Wire shape of the answer of status. Of the values of `status` only COMPLETE is public, so that any other may come. */
export const StatusAnswerSchema = v.object({
  ...txId,
  status: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
  requested_at: v.exactOptional(fields.time),
  request_expired_at: v.exactOptional(fields.time),
  signed_at: v.exactOptional(fields.time),
})

/** Wire shape of the answer of verify: one signature, or one a document for K3500. */
export const VerifyAnswerSchema = v.object({
  ...txId,
  signed_data: v.exactOptional(fields.signedData),
  documents: perDocument({ signed_data: fields.signedData }),
})

/** Wire shape of the answer of signer info: the items that were asked for. */
export const SignerInfoAnswerSchema = v.object({
  ...txId,
  name: v.exactOptional(fields.name),
  birthday: v.exactOptional(fields.birthday),
  phone_number: v.exactOptional(fields.phoneNumber),
  ci: v.exactOptional(fields.ci),
})

/** Wire shape of a refusal. The real shape is not public; other fields may stand beside these. */
export const RestErrorSchema = v.object({
  error_code: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  error_message: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
})

/** The answer of prepare. */
export type PrepareAnswer = v.InferOutput<typeof PrepareAnswerSchema>
/** The answer of request. */
export type RequestAnswer = v.InferOutput<typeof RequestAnswerSchema>
/** The answer of status. */
export type StatusAnswer = v.InferOutput<typeof StatusAnswerSchema>
/** The answer of verify. */
export type VerifyAnswer = v.InferOutput<typeof VerifyAnswerSchema>
/** The answer of signer info. Personal data: for comparing on the server only. */
export type SignerInfoAnswer = v.InferOutput<typeof SignerInfoAnswerSchema>
/** A refusal. */
export type RestError = v.InferOutput<typeof RestErrorSchema>
