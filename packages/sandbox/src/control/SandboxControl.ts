import type { Limits, LimitsChange, Phone, PlannedFault, SandboxCall } from '@kakao-cert/protocol/sandbox'

/** How often each call was made. */
export type CallCounts = Readonly<Partial<Record<SandboxCall, number>>>

/**
 * What a test does at a sandbox, in the place of the people with the phones. A person is named by id, and is `hong`
 * where none is named. All reject with a sentence when the sandbox refuses.
 */
export interface SandboxControl {
  /** Without a slash at the end. */
  readonly url: string
  /** Signs the newest request on a person's phone; waits up to five seconds for one to come. */
  readonly signAs: (person?: string) => Promise<void>
  /** Declines the newest request on a person's phone; waits as `signAs`. */
  readonly decline: (person?: string) => Promise<void>
  /** Scans a QR code by what it says. */
  readonly scan: (qrText: string, person?: string) => Promise<void>
  /** The newest code that a person's phone received by text message; waits as `signAs`. */
  readonly smsCode: (person?: string) => Promise<string>
  /** Everything that a person's phone shows. */
  readonly phone: (person?: string) => Promise<Phone>
  readonly clock: {
    /** Moves the clock on; deadlines that it passes have ended their sessions when this is done. */
    readonly advance: (byMs: number) => Promise<void>
  }
  readonly limits: {
    readonly read: () => Promise<Limits>
    /** Changes limits for sessions that are opened later; those that are left out stay. */
    readonly change: (change: LimitsChange) => Promise<Limits>
  }
  readonly faults: {
    /** What the next calls of a name meet: a code, a delay, no answer, half an answer. */
    readonly plan: (fault: PlannedFault) => Promise<void>
    /** Forgets what is planned. */
    readonly clear: () => Promise<void>
  }
  /** How often each call was made; what was never called is not in it. */
  readonly calls: () => Promise<CallCounts>
  /** All that the sandbox holds but calls and planned faults, to be kept as JSON. */
  readonly exportRun: () => Promise<unknown>
  /** Puts an exported run in the place of what the sandbox holds, its clock and limits included. */
  readonly importRun: (run: unknown) => Promise<void>
  /** Forgets sessions, messages, faults and counts; clock and limits stay. */
  readonly reset: () => Promise<void>
}
