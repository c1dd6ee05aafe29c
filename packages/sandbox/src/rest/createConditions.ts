import type { RestStep } from '@kakao-cert/protocol/rest'

/** What the control API stages where no cause can. */
export interface Conditions {
  readonly isInMaintenance: () => boolean
  readonly setMaintenance: (isOn: boolean) => void
  /** Lets the next calls of a step fail; replaces what was planned for it. */
  readonly planFaults: (step: RestStep, count: number) => void
  /** Whether this call of a step is to fail, which spends one planned fault. */
  readonly takeFault: (step: RestStep) => boolean
  /** Everything as usual again. */
  readonly clear: () => void
}

/** Conditions of one sandbox: nothing is staged at first. */
export const createConditions = (): Conditions => {
  const faults = new Map<RestStep, number>()
  let isOn = false
  return {
    isInMaintenance: () => isOn,
    setMaintenance: (next) => {
      isOn = next
    },
    planFaults: (step, count) => void faults.set(step, count),
    takeFault: (step) => {
      const left = faults.get(step) ?? 0
      faults.set(step, Math.max(left - 1, 0))
      return left > 0
    },
    clear: () => {
      faults.clear()
      isOn = false
    },
  }
}
