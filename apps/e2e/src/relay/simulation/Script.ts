/** What may happen in a run, and by which numbers it is decided. */
export interface Script {
  readonly machines: number
  /** Callers are spread over the machines. */
  readonly callers: number
  /** How often, in percent: of the steps of the world a machine dies, or time passes though something could go on; of
   * the calls of the service one fails; of the times that something is handed over the site rejects it. */
  readonly deaths: number
  readonly stalls: number
  readonly faults: number
  readonly rejections: number
  readonly numbers: readonly number[]
}
