export { createRelay, type Relay, type RelayOptions } from './createRelay.ts'
export { Personal } from './personal/Personal.ts'
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
export type {
  RecordBody,
  RecordChange,
  RecordKind,
  RecordListener,
  RecordPlace,
  Store,
  StoredRecord,
} from './store/Store.ts'
