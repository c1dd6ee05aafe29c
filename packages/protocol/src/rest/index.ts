export {
  PrepareAnswerSchema,
  RequestAnswerSchema,
  RestErrorSchema,
  SignerInfoAnswerSchema,
  StatusAnswerSchema,
  VerifyAnswerSchema,
  type PrepareAnswer,
  type RequestAnswer,
  type RestError,
  type SignerInfoAnswer,
  type StatusAnswer,
  type VerifyAnswer,
} from './answerSchemas.ts'
export { createRestWire } from './createRestWire.ts'
export { familyOf } from './familyOf.ts'
export { identifyItems } from './identifyItems.ts'
export { maxDocuments, maxRestBodyBytes, sessionHours } from './limits.ts'
export { prepareSchemas, type Prepare, type PreparedFamily } from './prepareSchemas.ts'
export { restCalls, type RestStep } from './restCalls.ts'
export { restFields } from './restFields.ts'
export { restHeaders } from './restHeaders.ts'
export { restStatuses } from './restStatuses.ts'
export { pong, restWire, type RestCall } from './restWire.ts'
export type { RestWireNames } from './RestWireNames.ts'
export type { RestWireOverrides } from './RestWireOverrides.ts'
export { RequestSchema, TransactionSchema, type RestRequest } from './stepSchemas.ts'
export type { Certainty, NameRow, Sourced, WireRow } from './WireRow.ts'
