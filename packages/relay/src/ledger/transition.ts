import { findCode } from '@kakao-cert/codes'
import type { CertError } from '@kakao-cert/protocol'
import { maxLost, maxRefused, recoverAfterMs, refusedForMs, resultMs } from './limits.ts'
import { steps } from './steps.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import type { TransactionState, Tries } from './TransactionState.ts'

type StateAt<S extends TransactionState['status']> = Extract<TransactionState, { status: S }>
type EventOf<T extends TransactionEvent['type']> = Extract<TransactionEvent, { type: T }>

const noTries: Tries = { lost: 0, refused: 0, notBeforeMs: 0 }

/** The step that is under way or next. */
const stepOf = ({ status }: StateAt<'signed' | 'verifying' | 'verified' | 'reading'>) =>
  steps[status === 'signed' || status === 'verifying' ? 'verify' : 'signerInfo']

const fail = (
  state: Exclude<TransactionState, { status: 'issued' }>,
  error: CertError,
): StateAt<'failed'> => ({
  status: 'failed',
  error,
  signedAtMs: state.signedAtMs,
  ...('signature' in state && state.signature && { signature: state.signature }),
})

/** The step is open again, after a try. */
const reopen = (state: StateAt<'verifying' | 'reading'>, tries: Tries): StateAt<'signed' | 'verified'> => {
  const { claim: _, status, ...rest } = state
  return 'signature' in rest ? { ...rest, status: 'verified', tries } : { ...rest, status: 'signed', tries }
}

/** Whether the service does the next step no more. */
const isOverdue = ({ signedAtMs }: StateAt<'signed' | 'verified'>, nowMs: number): boolean =>
  nowMs - signedAtMs > resultMs

const begin = (state: TransactionState, { claim, nowMs }: EventOf<'claimed'>): TransactionState => {
  switch (state.status) {
    case 'signed':
    case 'verified':
      if (nowMs < state.tries.notBeforeMs || isOverdue(state, nowMs)) return state
      return state.status === 'signed'
        ? { ...state, status: 'verifying', claim }
        : { ...state, status: 'reading', claim }
    case 'completed':
      return { ...state, status: 'delivering', claim }
    case 'issued':
    case 'verifying':
    case 'reading':
    case 'delivering':
    case 'delivered':
    case 'failed':
      return state
  }
}

/** A signature is never thrown away, however late it comes; but an outcome that was told stays what it is. */
const verify = (state: TransactionState, { signature }: EventOf<'verified'>): TransactionState => {
  switch (state.status) {
    case 'signed':
    case 'verifying':
      return { status: 'verified', signedAtMs: state.signedAtMs, signature, tries: noTries }
    case 'failed':
      return state.signature ? state : { ...state, signature }
    case 'issued':
    case 'verified':
    case 'reading':
    case 'completed':
    case 'delivering':
    case 'delivered':
      return state
  }
}

const read = (state: TransactionState, { signer }: EventOf<'read'>): TransactionState => {
  if (state.status !== 'verified' && state.status !== 'reading') return state
  const { signedAtMs, signature } = state
  return { status: 'completed', signedAtMs, signature, signer }
}

/** That the first answer was lost tells why the service says that it was asked before. */
const withLoss = (error: CertError, { lost }: Tries): CertError =>
  lost > 0 ? { ...error, reason: 'answerLost' } : error

const refuse = (state: TransactionState, { claimId, error, nowMs }: EventOf<'refused'>): TransactionState => {
  if (state.status !== 'verifying' && state.status !== 'reading') return state
  if (state.claim.id !== claimId) return state
  const { tries } = state
  const { transaction, retry } = findCode(error.surface, error.code)
  const refused = tries.refused + 1
  if (transaction === 'dead' || retry === 'never' || refused >= maxRefused)
    return fail(state, withLoss(error, tries))
  return reopen(state, { ...tries, refused, error, notBeforeMs: nowMs + refusedForMs(refused) })
}

const lose = (state: TransactionState, { claimId, nowMs }: EventOf<'lost'>): TransactionState => {
  if (!('claim' in state) || state.claim.id !== claimId) return state
  if (state.status === 'delivering') {
    const { claim: _, ...rest } = state
    return { ...rest, status: 'completed' }
  }
  const tries = {
    lost: state.tries.lost + 1,
    refused: state.tries.refused,
    notBeforeMs: nowMs + recoverAfterMs,
  }
  return tries.lost < maxLost
    ? reopen(state, tries)
    : fail(state, withLoss({ surface: 'rest', code: stepOf(state).spent }, tries))
}

const expire = (state: TransactionState, { nowMs }: EventOf<'overdue'>): TransactionState => {
  if (state.status !== 'signed' && state.status !== 'verified') return state
  if (!isOverdue(state, nowMs)) return state
  return fail(state, withLoss({ surface: 'rest', code: stepOf(state).tooLate }, state.tries))
}

/**
 * What becomes of a transaction. Pure: no clock, no random value, no I/O, no throw. An event that means nothing answers
 * with the same object.
 */
export const transition = (state: TransactionState, event: TransactionEvent): TransactionState => {
  switch (event.type) {
    case 'signed':
      return state.status === 'issued'
        ? { status: 'signed', signedAtMs: event.signedAtMs, tries: noTries }
        : state
    case 'claimed':
      return begin(state, event)
    case 'verified':
      return verify(state, event)
    case 'read':
      return read(state, event)
    case 'refused':
      return refuse(state, event)
    case 'lost':
      return lose(state, event)
    case 'mismatched':
      return state.status === 'verified' || state.status === 'reading'
        ? fail(state, { surface: 'client', code: 'SIGNATURE_MISMATCH' })
        : state
    case 'overdue':
      return expire(state, event)
    case 'delivered': {
      if (state.status !== 'delivering' && state.status !== 'completed') return state
      const { signedAtMs, signature, signer } = state
      return { status: 'delivered', signedAtMs, signature, signer, result: event.result }
    }
  }
}
