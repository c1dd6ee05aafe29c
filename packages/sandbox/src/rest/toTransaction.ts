import type { ProductFamily } from '@kakao-cert/codes'
import { sessionHours, type Prepare } from '@kakao-cert/protocol/rest'
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
  readonly limits: Pick<Limits, 'expireInMs' | 'loginMs' | 'resultMs'>
  readonly nowMs: number
}

// Longer than the longest `expire_in` and the ten minutes after its signature.
const leastUsefulMs = 60 * 60 * 1000

const signDataOf = (asked: Prepare): string => {
  if ('token' in asked) return asked.token
  return 'sign_data' in asked ? asked.sign_data : (asked.extra_message ?? '')
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const isShortSign = (family: ProductFamily) => family === 'K2220' || family === 'K3220'

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
  // Five minutes, by the published table, where a public key is signed for.
  const usualMs = isShortSign(family) ? limits.loginMs : limits.expireInMs
  const expireInMs = asked.expire_in === undefined ? usualMs : asked.expire_in * 1000
  const hours = 'session_hours' in asked ? asked.session_hours : undefined
  const session = isShortSign(family) ? { sessionHours: hours ?? sessionHours.min } : {}
  // Who asks for session info of a key that has expired is told so, for a day.
  const sessionMs = 'sessionHours' in session ? session.sessionHours * hourMs + dayMs : 0
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
    ...session,
    revision: 0,
    preparedAtMs: nowMs,
    changedAtMs: nowMs,
    keptUntilMs: nowMs + Math.max(leastUsefulMs, expireInMs + limits.resultMs, expireInMs + sessionMs),
    phase: { status: 'prepared' },
  }
}
