export { createRelay, type Relay, type RelayOptions } from './createRelay.ts'
export type {
  RecordBody,
  RecordChange,
  RecordKind,
  RecordListener,
  RecordPlace,
  Store,
  StoredRecord,
} from './store/Store.ts'
