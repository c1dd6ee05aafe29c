/** What a process has used. */
export interface Usage {
  /** All that is resident, in bytes, after garbage was collected. */
  readonly rss: number
  /** Of it what JavaScript holds, buffers included. */
  readonly heap: number
  /** Processor time since it began, of user and system, in milliseconds. */
  readonly cpuMs: number
}
