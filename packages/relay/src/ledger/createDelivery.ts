import type { Outcome } from '@kakao-cert/protocol'
import { follow, type Look } from './follow.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import type { LedgerParts } from './LedgerParts.ts'
import { outcomes } from './outcomes.ts'
import { untilWritten } from './untilWritten.ts'

/** How long the site has for what it was handed, in milliseconds, before that is handed over again. */
export const deliveryMs = 60_000

type Delivered =
  | { readonly type: 'delivered'; readonly result: unknown }
  | { readonly type: 'rejected'; readonly error: unknown }

const handOverTo = async (handOver: () => Promise<unknown>): Promise<Delivered> => {
  try {
    return { type: 'delivered', result: await handOver() }
  } catch (error) {
    return { type: 'rejected', error }
  }
}

/** Hands a completed transaction over, until a time. Rejects with what `handOver` rejects with. */
export const createDelivery = (parts: LedgerParts) => {
  const { records, claims, clock } = parts

  return async (
    txId: string,
    handOver: () => Promise<unknown>,
    untilMs: number,
  ): Promise<Outcome<unknown>> => {
    const look = async (found: KeptTransaction | undefined): Promise<Look<Delivered>> => {
      const state = found?.state
      const nowMs = clock.now()
      if (state?.status === 'delivered')
        return { type: 'answer', value: { type: 'delivered', result: state.result } }
      if (state?.status === 'completed') {
        await records.tell(txId, claims.make(deliveryMs))
        return { type: 'again' }
      }
      // Whoever asks has completed it.
      if (state?.status !== 'delivering')
        throw new Error(`${txId} is not completed, so nothing can be delivered.`)
      const { id: claimId, leaseUntilMs } = state.claim
      if (nowMs >= leaseUntilMs) {
        await records.tell(txId, { type: 'lost', claimId, nowMs })
        return { type: 'again' }
      }
      if (claims.isOurs(state.claim)) {
        claims.use(state.claim)
        const delivered = await handOverTo(handOver)
        const event = delivered.type === 'delivered' ? delivered : ({ type: 'lost', claimId, nowMs } as const)
        await untilWritten(() => records.tell(txId, event), parts)
        return delivered.type === 'delivered' ? { type: 'again' } : { type: 'answer', value: delivered }
      }
      return { type: 'wait', untilMs: leaseUntilMs }
    }

    const delivered = await follow(parts, txId, untilMs, look)
    if (delivered?.type === 'rejected') throw delivered.error
    return delivered ? { ok: true, value: delivered.result } : outcomes.unreached
  }
}
