import type { PlannedFault, SandboxCall } from '@kakao-cert/protocol/sandbox'

/** The faults that are planned and not spent. */
export interface Faults {
  readonly plan: (fault: PlannedFault) => void
  /** What this call meets, which spends it once. */
  readonly take: (call: SandboxCall) => PlannedFault['fault'] | undefined
  readonly read: () => readonly PlannedFault[]
  readonly clear: () => void
}

/** A plan without faults. */
export const createFaults = (): Faults => {
  let faults: readonly PlannedFault[] = []
  return {
    plan: (fault) => {
      faults = [...faults, fault]
    },
    take: (call) => {
      const met = faults.find((fault) => fault.call === call)
      faults = faults.flatMap((fault) => {
        if (fault !== met) return [fault]
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
      })
      return met?.fault
    },
    read: () => faults,
    clear: () => {
      faults = []
    },
  }
}
