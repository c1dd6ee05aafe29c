/** What the control API stages where no cause can. */
export interface Conditions {
  readonly isInMaintenance: () => boolean
  readonly setMaintenance: (isOn: boolean) => void
  /** Everything as usual again. */
  readonly clear: () => void
}

/** Conditions of one sandbox: nothing is staged at first. */
export const createConditions = (): Conditions => {
  let isOn = false
  return {
    isInMaintenance: () => isOn,
    setMaintenance: (next) => {
      isOn = next
    },
    clear: () => {
      isOn = false
    },
  }
}
