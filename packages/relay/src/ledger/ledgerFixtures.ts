import type { IssuedTransaction } from './IssuedTransaction.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import type { TransactionState } from './TransactionState.ts'

// For tests only. Nothing that is shipped imports this file.

const nowMs = Date.UTC(2026, 10, 27)

const claim = { id: 'claim-1', leaseUntilMs: nowMs + 15_000 }
const tries = { lost: 0, refused: 0, notBeforeMs: 0 }
const signature = { signedData: 'header..signature' }
const signer = { name: '홍길동', ci: 'CI' }

/** A moment; every fixture is from about then. */
export const fixtureNowMs: number = nowMs

/** A transaction that was begun. */
export const issued: IssuedTransaction = {
  txId: 'tx-1',
  product: { family: 'K1100', code: 'K1110' },
  settleId: 'BANK',
  signData: 'token',
  validUntilMs: nowMs + 300_000,
}

/** One state of each status. */
export const states: {
  readonly [S in TransactionState['status']]: Extract<TransactionState, { status: S }>
} = {
  issued: { status: 'issued' },
  signed: { status: 'signed', signedAtMs: nowMs, tries },
  verifying: { status: 'verifying', signedAtMs: nowMs, tries, claim },
  verified: { status: 'verified', signedAtMs: nowMs, signature, tries },
  reading: { status: 'reading', signedAtMs: nowMs, signature, tries, claim },
  completed: { status: 'completed', signedAtMs: nowMs, signature, signer },
  delivering: { status: 'delivering', signedAtMs: nowMs, signature, signer, claim },
  delivered: { status: 'delivered', signedAtMs: nowMs, signature, signer, result: { account: 1 } },
  failed: { status: 'failed', signedAtMs: nowMs, error: { surface: 'rest', code: 'E2008' } },
}

/** One event of each type, as it happens to the states above. */
export const events: { readonly [T in TransactionEvent['type']]: Extract<TransactionEvent, { type: T }> } = {
  signed: { type: 'signed', signedAtMs: nowMs },
  claimed: { type: 'claimed', claim: { ...claim, id: 'claim-2' }, nowMs },
  verified: { type: 'verified', signature },
  read: { type: 'read', signer },
  refused: { type: 'refused', claimId: claim.id, error: { surface: 'rest', code: 'E0002' }, nowMs },
  lost: { type: 'lost', claimId: claim.id, nowMs },
  mismatched: { type: 'mismatched' },
  overdue: { type: 'overdue', nowMs: nowMs + 600_001 },
  delivered: { type: 'delivered', result: { account: 1 } },
}
