import {
  identifyItems,
  restStatuses,
  type PrepareAnswer,
  type RestStep,
  type SignerInfoAnswer,
  type StatusAnswer,
  type VerifyAnswer,
} from '@kakao-cert/protocol/rest'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { Signer } from '../signing/createSigner.ts'
import type { RestTransaction, TransactionPhase } from './RestTransaction.ts'

interface Sources {
  readonly signer: Signer
  readonly people: readonly FixturePerson[]
  /** Whether the institution has the right to CI. */
  readonly hasCiRight: boolean
}

type Answer = (transaction: RestTransaction, sources: Sources) => object | Promise<object>

const statusNames: Readonly<Record<TransactionPhase['status'], string>> = {
  prepared: restStatuses.prepared.name,
  requested: restStatuses.requested.name,
  declined: restStatuses.declined.name,
  expired: restStatuses.expired.name,
  signed: restStatuses.complete.name,
  failed: restStatuses.failed.name,
}

const timeOf = (ms: number) => new Date(ms).toISOString()

const prepare = ({ txId, documents }: RestTransaction): PrepareAnswer => ({
  tx_id: txId,
  ...(documents.length > 0 && { documents: documents.map(({ id }) => ({ document_tx_id: id })) }),
})

const status = ({ txId, phase }: RestTransaction): StatusAnswer => ({
  tx_id: txId,
  status: statusNames[phase.status],
  ...('requestedAtMs' in phase && {
    requested_at: timeOf(phase.requestedAtMs),
    request_expired_at: timeOf(phase.validUntilMs),
  }),
  ...(phase.status === 'signed' && { signed_at: timeOf(phase.signedAtMs) }),
})

const verify = async (transaction: RestTransaction, { signer }: Sources): Promise<VerifyAnswer> => {
  const { txId, documents, signData } = transaction
  if (documents.length === 0) return { tx_id: txId, signed_data: await signer.sign(signData, transaction) }
  const signed = documents.map(async (document) => ({
    document_tx_id: document.id,
    signed_data: await signer.sign(document.signData, transaction),
  }))
  return { tx_id: txId, documents: await Promise.all(signed) }
}

const defaultItems = [identifyItems.name, identifyItems.birthday, identifyItems.phoneNumber].map(
  ({ name }) => name as string,
)

const signerInfo = (transaction: RestTransaction, { people, hasCiRight }: Sources): SignerInfoAnswer => {
  const person = people.find(({ id }) => id === transaction.personId)
  const items = transaction.identifyItems ?? defaultItems
  const isWanted = ({ name }: { readonly name: string }) => person !== undefined && items.includes(name)
  return {
    tx_id: transaction.txId,
    ...(isWanted(identifyItems.name) && { name: person!.name }),
    ...(isWanted(identifyItems.birthday) && { birthday: person!.birthday }),
    ...(isWanted(identifyItems.phoneNumber) && { phone_number: person!.phoneNumber }),
    // Request refuses it over REST; a window has asked before anybody knew who asks.
    ...(hasCiRight && isWanted(identifyItems.ci) && { ci: person!.ci }),
  }
}

/** What each step answers with when it is not refused. */
export const restAnswers: Readonly<Record<RestStep, Answer>> = {
  prepare,
  request: ({ txId }) => ({ tx_id: txId }),
  status,
  verify,
  signerInfo,
}
