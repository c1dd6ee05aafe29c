export { createRelay, type Relay, type RelayOptions } from './createRelay.ts'
