import type { PlannedFault } from '@kakao-cert/protocol/sandbox'

/** What a form offers, in this order. */
export const faultChoices = ['code', 'delay', 'dropBefore', 'dropAfter', 'cutBody'] as const

/** A choice of the form. */
export type FaultChoice = (typeof faultChoices)[number]

/** The fault that a choice and its details are. */
export const toFault = (
  choice: FaultChoice,
  { code, byMs }: { readonly code: string; readonly byMs: number },
): PlannedFault['fault'] => {
  switch (choice) {
    case 'code':
      return { kind: 'code', code }
    case 'delay':
      return { kind: 'delay', byMs }
    case 'dropBefore':
      return { kind: 'drop', when: 'before' }
    case 'dropAfter':
      return { kind: 'drop', when: 'after' }
    case 'cutBody':
      return { kind: 'cutBody' }
  }
}
