import type { CallCounts, SandboxControl } from '../control/SandboxControl.ts'

/** The sandbox of one test. */
export interface TestSandbox extends SandboxControl {
  /** Waits until calls were made as often as this; those that are not named may be anything. Throws where a name is none. */
  readonly expectCalls: (counts: CallCounts) => Promise<void>
}
