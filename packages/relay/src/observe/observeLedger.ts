import type { Attributes } from '@opentelemetry/api'
import type { Outcome } from '@kakao-cert/protocol'
import type { RelayLedger } from '../ledger/RelayLedger.ts'
import { codeOf } from './codeOf.ts'
import { createDuration, follow } from './follow.ts'

const describe = (outcome: Outcome<unknown>): Attributes =>
  outcome.ok ? {} : { 'error.type': codeOf(outcome.error) }

/** A ledger whose completions are followed, by code. */
export const observeLedger = (ledger: RelayLedger): RelayLedger => {
  const duration = createDuration(
    'kakao_cert.completion.duration',
    'Completions of transactions, waiting included',
  )
  const call = <T>(action: string, txId: string, work: () => Promise<Outcome<T>>) =>
    follow({
      name: `kakao_cert.ledger ${action}`,
      duration,
      attributes: { 'kakao_cert.action': action },
      spanAttributes: { 'kakao_cert.tx_id': txId },
      describe,
      work,
    })

  return {
    ...ledger,
    complete: (txId) => call('complete', txId, () => ledger.complete(txId)),
    deliver: (txId, handOver) => call('deliver', txId, () => ledger.deliver(txId, handOver)),
  }
}
