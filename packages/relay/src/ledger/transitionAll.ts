import type { TransactionEvent } from './TransactionEvent.ts'
import type { TransactionState } from './TransactionState.ts'
import { transition } from './transition.ts'

/**
 * What becomes of a transaction when one thing leads to the next: where one means nothing, what was to follow from it does not
 * happen either. Pure, as `transition` is.
 */
export const transitionAll = (
  state: TransactionState,
  events: readonly TransactionEvent[],
): TransactionState => {
  let after = state
  for (const event of events) {
    const next = transition(after, event)
    if (next === after) break
    after = next
  }
  return after
}
