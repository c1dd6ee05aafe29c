import type { Health } from '../window/Health.ts'
import { object, oneOf, type Reader } from './reader.ts'

/** Reads whether the service can be reached, as `HealthSchema` does. */
export const readHealth: Reader<Health> = object({ status: oneOf('up', 'down') })
