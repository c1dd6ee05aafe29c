import type { Prepare } from '@kakao-cert/protocol/rest'
import type { Limits } from '@kakao-cert/protocol/sandbox'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { FixtureInstitution } from '../fixtures/FixtureInstitution.ts'
import type { Caller } from './judgeCaller.ts'
import type { RestTransaction } from './RestTransaction.ts'

interface Parts {
  readonly txId: string
  readonly caller: Caller
  readonly contract: FixtureInstitution
  readonly person: FixturePerson
  readonly asked: Prepare
  /** One for each document. */
  readonly documentIds: readonly string[]
  readonly limits: Pick<Limits, 'expireInMs' | 'resultMs'>
  readonly nowMs: number
}

// Longer than the longest `expire_in` and the ten minutes after its signature.
const leastUsefulMs = 60 * 60 * 1000

const signDataOf = (asked: Prepare): string => {
  if ('token' in asked) return asked.token
  return 'sign_data' in asked ? asked.sign_data : (asked.extra_message ?? '')
}

/** A transaction as it is when it is prepared. */
export const toTransaction = ({
  txId,
  caller: { product, family },
  contract,
  person,
  asked,
  documentIds,
  limits,
  nowMs,
}: Parts): RestTransaction => {
  const expireInMs = asked.expire_in === undefined ? limits.expireInMs : asked.expire_in * 1000
  return {
    txId,
    origin: 'rest',
    settleId: contract.settleId,
    product,
    family,
    personId: person.id,
    institution: contract.name.ko,
    title: asked.title,
    signData: signDataOf(asked),
    documents:
      'documents' in asked
        ? asked.documents.map((document, index) => ({
            id: documentIds[index]!,
            type: document.document_type,
            title: document.title,
            signData: document.sign_data,
          }))
        : [],
    expireInMs,
    revision: 0,
    preparedAtMs: nowMs,
    changedAtMs: nowMs,
    keptUntilMs: nowMs + Math.max(leastUsefulMs, expireInMs + limits.resultMs),
    phase: { status: 'prepared' },
  }
}
