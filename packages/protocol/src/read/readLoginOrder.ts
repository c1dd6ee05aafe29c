import type { LoginOrder } from '../login/LoginOrder.ts'
import { object, text, type Reader } from './reader.ts'

const secret = text(1, 200)

/** Reads a login that is open, as `LoginOrderSchema` does. */
export const readLoginOrder: Reader<LoginOrder> = object({ state: secret, nonce: secret })
