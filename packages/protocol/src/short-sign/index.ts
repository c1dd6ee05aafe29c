export { bridgeCalls, type BridgeCall } from './bridgeCalls.ts'
export {
  bridgeIdOf,
  bridgeVersion,
  readBridgeRequest,
  readBridgeResponse,
  type BridgeParams,
  type BridgeRequest,
  type BridgeResponse,
  type BridgeValues,
  type CertType,
} from './bridgeMessages.ts'
export { fromBase64url, toBase64url } from './base64url.ts'
export { createShortSignProblem } from './createShortSignProblem.ts'
export { failureOfError } from './failureOfError.ts'
export { failureOfKapi } from './failureOfKapi.ts'
export { judgeReducedSign, type IllegalStateCause, type ReducedSignState } from './judgeReducedSign.ts'
export {
  KapiErrorSchema,
  SessionInfoSchema,
  SignStatusSchema,
  type KapiError,
  type SessionInfo,
  type SignStatus,
} from './kapiSchemas.ts'
export { PublicKeySchema, readPublicKey, type PublicKey } from './PublicKey.ts'
export { readReducedSignature, type ReadReducedSignature } from './readReducedSignature.ts'
export type { ReducedSignature } from './ReducedSignature.ts'
export { reducedSigningInput } from './reducedSigningInput.ts'
export type { ShortSession } from './ShortSession.ts'
export {
  readReducedSignAccepted,
  readShortSession,
  readShortSignPrepared,
  type ReducedSignAccepted,
  type ShortSessionAnswer,
  type ShortSignPrepared,
} from './shortSignAnswers.ts'
export {
  maxReducedDataLength,
  ReducedSignOrderSchema,
  shortSignApi,
  ShortSignOrderSchema,
  type ReducedSignOrder,
  type ShortSignCall,
  type ShortSignOrder,
} from './shortSignApi.ts'
export { shortSignData } from './shortSignData.ts'
export { shortSignFailures, type Platform, type ShortSignFailure } from './shortSignFailures.ts'
export { shortSignReasons, type ShortSignReason } from './shortSignReasons.ts'
export { shortSignWire } from './shortSignWire.ts'
export { thumbprintInput } from './thumbprintInput.ts'
export { toPlatformError } from './toPlatformError.ts'
