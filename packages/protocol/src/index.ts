export type { CertError } from './CertError.ts'
export type { Outcome } from './Outcome.ts'
export { parse } from './parse.ts'
export { pong, restWire } from './rest/restWire.ts'
export type { Certainty } from './rest/WireRow.ts'
export { AnswerSchema, type Answer } from './window/Answer.ts'
export { CompletionSchema, type Completion } from './window/Completion.ts'
export { type FieldProblems, type FieldReason, type PhoneField } from './window/FieldProblems.ts'
export { HealthSchema, type Health } from './window/Health.ts'
export { parsePhoneDetails, type PhoneDetails } from './window/PhoneDetails.ts'
export { createProblem } from './window/createProblem.ts'
export { ProblemSchema, type Problem } from './window/Problem.ts'
export { reasons, type Reason } from './window/reasons.ts'
export { SignRequestSchema, type SignRequest } from './window/SignRequest.ts'
export { SnapshotSchema, type Challenge, type Method, type Phase, type Snapshot } from './window/Snapshot.ts'
export {
  idempotencyHeader,
  maxBodyBytes,
  maxIdempotencyKeyLength,
  windowApi,
  type WindowCall,
} from './window/windowApi.ts'
