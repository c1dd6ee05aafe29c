import type { SandboxCall } from '@kakao-cert/protocol/sandbox'
import type { CallHandler } from './CallHandler.ts'

/** Lets a call be counted and recorded, and meet the faults that are planned for it. */
export type Watch = (call: SandboxCall, handle: CallHandler) => CallHandler
