export { createRelay, type Relay } from './createRelay.ts'
export type { Feed, Sink } from './http/createFeeds.ts'
export type { Clock } from './ledger/Clock.ts'
export { createLedger, type LedgerOptions } from './ledger/createLedger.ts'
export { createSandboxReader } from './ledger/createSandboxReader.ts'
export type { IssuedDocument, IssuedTransaction } from './ledger/IssuedTransaction.ts'
export type { KeptTransaction } from './ledger/KeptTransaction.ts'
export type { Ledger } from './ledger/Ledger.ts'
export type { ReadSigned, SignedData } from './ledger/ReadSigned.ts'
export type { TransactionState } from './ledger/TransactionState.ts'
export type { Verified } from './ledger/Verified.ts'
export type { RateLimit } from './limits/Bucket.ts'
export type { RateLimits } from './limits/RateLimits.ts'
export { Personal } from './personal/Personal.ts'
export { createToken } from './phone/createToken.ts'
export type { RelayClock } from './RelayClock.ts'
export type { RelayHost } from './RelayHost.ts'
export type { RelayLog } from './RelayLog.ts'
export type { IdentifyItem, RelayOptions } from './RelayOptions.ts'
export { createFetchHttp } from './rest/createFetchHttp.ts'
export { createRestClient, type RestClientOptions } from './rest/createRestClient.ts'
export type { Http, HttpRequest, HttpResult } from './rest/Http.ts'
export type { Prepared } from './rest/Prepared.ts'
export type { Product } from './rest/Product.ts'
export type { CallOptions, RestClient } from './rest/RestClient.ts'
export type { RestOutcome } from './rest/RestOutcome.ts'
export type { DocumentSignatures, Signature, TextSignature } from './rest/Signature.ts'
export type { SignerInfo } from './rest/SignerInfo.ts'
export type { Standing } from './rest/Standing.ts'
export { createSeal, type Seal } from './seal/createSeal.ts'
export type { SealKey } from './seal/findKeyProblems.ts'
export type { SessionLimits } from './session/SessionLimits.ts'
export type { AcceptedSignature, ShortSigner, ShortSignSettings } from './short-sign/ShortSignSettings.ts'
export type { SignedRequest } from './SignedRequest.ts'
export { createSealedStore } from './store/createSealedStore.ts'
export type {
  RecordBody,
  RecordChange,
  RecordKind,
  RecordListener,
  RecordPlace,
  Store,
  StoredRecord,
} from './store/Store.ts'
