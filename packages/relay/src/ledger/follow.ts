import type { KeptTransaction } from './KeptTransaction.ts'
import type { LedgerParts } from './LedgerParts.ts'

/** What one look at a transaction leads to. */
export type Look<T> =
  | { readonly type: 'answer'; readonly value: T }
  /** Something was done about it. */
  | { readonly type: 'again' }
  /** Somebody else is at it, or its time has not come. */
  | { readonly type: 'wait'; readonly untilMs: number }

const retryMs = 250

/**
 * Looks at a transaction whenever it has changed, until there is an answer. A store that is away is waited for.
 *
 * @returns `undefined` where there was no answer until `untilMs`
 */
export const follow = async <T>(
  { records, changes, clock, report }: Pick<LedgerParts, 'records' | 'changes' | 'clock' | 'report'>,
  txId: string,
  untilMs: number,
  look: (found: KeptTransaction | undefined) => Promise<Look<T>>,
): Promise<T | undefined> => {
  while (clock.now() < untilMs) {
    const change = changes.begin(txId)
    try {
      const next = await look(await records.read(txId))
      if (next.type === 'answer') return next.value
      if (next.type === 'wait') await change.wait(Math.min(next.untilMs, untilMs))
    } catch (error) {
      report(error)
      await clock.wait(retryMs)
    } finally {
      change.stop()
    }
  }
  return undefined
}
