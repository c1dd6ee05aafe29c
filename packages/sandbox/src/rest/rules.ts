import { findCode } from '@kakao-cert/codes'
import { identifyItems, type RestRequest } from '@kakao-cert/protocol/rest'
import type { Limits } from '@kakao-cert/protocol/sandbox'
import type { FixtureInstitution } from '../fixtures/FixtureInstitution.ts'
import { fitsPattern } from '../fixtures/fitsPattern.ts'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { FixtureRestApp } from '../fixtures/FixtureRestApp.ts'
import { restReasons, type RestReason } from './restReasons.ts'
import type { RestRuling } from './RestRuling.ts'
import type { RestTransaction, TransactionPhase } from './RestTransaction.ts'

// Every rule is pure: time comes in, a ruling goes out.

const at = (transaction: RestTransaction, phase: TransactionPhase): RestTransaction => ({
  ...transaction,
  phase,
})

/** Expires a request that nobody signed in time. */
export const settle = (transaction: RestTransaction, nowMs: number): RestTransaction => {
  const { phase } = transaction
  const isOpen = phase.status === 'requested' || phase.status === 'declined'
  return isOpen && nowMs >= phase.validUntilMs
    ? at(transaction, { ...phase, status: 'expired' })
    : transaction
}

interface Parties {
  readonly app: FixtureRestApp
  readonly contract: FixtureInstitution
  readonly person: FixturePerson
}

const isDescription = (text: string, { description }: FixtureInstitution): boolean =>
  description !== undefined && fitsPattern(text, description.pattern)

const faultOfRequest = (
  { documents }: RestTransaction,
  wanted: RestRequest,
  { app, contract, person }: Parties,
): RestReason | undefined => {
  const hasDocuments = documents.length > 0
  if (hasDocuments !== (wanted.documents !== undefined)) return 'invalidField'
  if (wanted.identify_items?.includes(identifyItems.ci.name) && !app.hasCiRight) return 'noCiRight'
  if (wanted.desc !== undefined && !isDescription(wanted.desc, contract)) return 'badDescription'
  const asked = wanted.documents?.map(({ document_tx_id: id }) => id) ?? []
  if (asked.join() !== documents.map(({ id }) => id).join()) return 'documentOrder'
  return person.blocksChannel ? 'channelBlocked' : undefined
}

/** The sign request goes to the person: once. */
export const request = (
  transaction: RestTransaction,
  wanted: RestRequest,
  parties: Parties,
  nowMs: number,
): RestRuling => {
  if (transaction.phase.status !== 'prepared') return { transaction, refused: 'alreadyRequested' }
  const refused = faultOfRequest(transaction, wanted, parties)
  if (refused) {
    const isDead = findCode('rest', restReasons[refused].code).transaction === 'dead'
    return {
      transaction: isDead ? at(transaction, { status: 'failed', reason: refused }) : transaction,
      refused,
    }
  }
  const { identify_items: items } = wanted
  return {
    transaction: {
      ...at(transaction, {
        status: 'requested',
        requestedAtMs: nowMs,
        validUntilMs: nowMs + transaction.expireInMs,
      }),
      ...(items && { identifyItems: items }),
    },
  }
}

/** The signature is handed over: once, and at most `resultMs` after it was made. */
export const verify = (
  transaction: RestTransaction,
  { resultMs }: Pick<Limits, 'resultMs'>,
  nowMs: number,
): RestRuling => {
  const { phase } = transaction
  if (phase.status === 'expired') return { transaction, refused: 'expired' }
  if (phase.status !== 'signed') return { transaction, refused: 'notSigned' }
  if (phase.verifiedAtMs !== undefined) return { transaction, refused: 'alreadyVerified' }
  if (nowMs - phase.signedAtMs > resultMs) return { transaction, refused: 'verifiedTooLate' }
  return { transaction: at(transaction, { ...phase, verifiedAtMs: nowMs }) }
}

/** The signer is told: once, after verify, and at most `resultMs` after the signature. */
export const signerInfo = (
  transaction: RestTransaction,
  { resultMs }: Pick<Limits, 'resultMs'>,
  nowMs: number,
): RestRuling => {
  const { phase } = transaction
  if (phase.status !== 'signed' || phase.verifiedAtMs === undefined)
    return { transaction, refused: 'notVerified' }
  if (phase.readAtMs !== undefined) return { transaction, refused: 'alreadyRead' }
  if (nowMs - phase.signedAtMs > resultMs) return { transaction, refused: 'readTooLate' }
  return { transaction: at(transaction, { ...phase, readAtMs: nowMs }) }
}

/** The person signs on the phone; what is not open any more stays as it is. */
export const sign = (transaction: RestTransaction, nowMs: number): RestTransaction => {
  const { phase } = transaction
  return phase.status === 'requested'
    ? at(transaction, { ...phase, status: 'signed', signedAtMs: nowMs })
    : transaction
}

/** The person declines on the phone; what is not open any more stays as it is. */
export const decline = (transaction: RestTransaction): RestTransaction => {
  const { phase } = transaction
  return phase.status === 'requested' ? at(transaction, { ...phase, status: 'declined' }) : transaction
}
