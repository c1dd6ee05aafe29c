import type { PhoneRequest } from '@kakao-cert/protocol/sandbox'
import { isOnPhone } from './isOnPhone.ts'
import type { RestTransaction, TransactionPhase } from './RestTransaction.ts'

const statuses = {
  requested: 'pending',
  signed: 'signed',
  declined: 'declined',
  expired: 'ended',
} as const satisfies Partial<Record<TransactionPhase['status'], PhoneRequest['status']>>

/** What a person's phone shows of a transaction: nothing before it is requested, or where the window shows it. */
export const toPhoneRequest = (transaction: RestTransaction): PhoneRequest[] => {
  const { phase, documents } = transaction
  if (!isOnPhone(transaction) || phase.status === 'prepared' || phase.status === 'failed') return []
  return [
    {
      sessionId: transaction.txId,
      institution: transaction.institution,
      title: transaction.title,
      signData: transaction.signData,
      requestedAtMs: phase.requestedAtMs,
      validUntilMs: phase.validUntilMs,
      status: statuses[phase.status],
      ...(documents.length > 0 && {
        documents: documents.map(({ type, title, signData }) => ({ type, title, signData })),
      }),
    },
  ]
}
