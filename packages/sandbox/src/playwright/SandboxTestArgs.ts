import type { ServeOptions } from '../node/serveSandbox.ts'
import type { TestSandbox } from './TestSandbox.ts'

/** What a test is given. */
export interface SandboxTestArgs {
  /** A sandbox of its own, on a free port. */
  readonly sandbox: TestSandbox
}

/** What `test.use` and the configuration may set. */
export interface SandboxTestOptions {
  /** Options of the sandbox of each test. @default {} */
  readonly sandboxOptions: Omit<ServeOptions, 'port' | 'host'>
  /**
   * Where pages under test look for a sandbox: what they ask of this origin, the sandbox of their test answers.
   * `undefined` leaves it alone. @default 'http://localhost:4100'
   */
  readonly sandboxOrigin: string | undefined
}
