/** Planned faults of the hosted window: nothing else can stage E0001. */
export interface WindowFaults {
  /** Lets the next requests fail; replaces what was planned. */
  readonly plan: (count: number) => void
  /** Whether this request is to fail, which spends one planned fault. */
  readonly take: () => boolean
  readonly clear: () => void
}

/** Creates a plan without faults. */
export const createWindowFaults = (): WindowFaults => {
  let left = 0
  return {
    plan: (count) => {
      left = count
    },
    take: () => {
      if (left === 0) return false
      left -= 1
      return true
    },
    clear: () => {
      left = 0
    },
  }
}
