import type { SandboxControl } from '../control/SandboxControl.ts'

/** The sandbox of one test. */
export interface TestSandbox extends SandboxControl {
  /** Waits until calls were made as often as this; those that are not named may be anything. */
  readonly expectCalls: (counts: Readonly<Record<string, number>>) => Promise<void>
}
