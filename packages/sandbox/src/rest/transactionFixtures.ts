import type { RestTransaction } from './RestTransaction.ts'

// For tests only. Nothing that is shipped imports this file.

const preparedAtMs = 1_750_000_000_000

/** A transaction as it is after prepare. */
export const preparedTransaction: RestTransaction = {
  txId: '015a4db0c5-0000-4000-8000-000000000001',
  origin: 'rest',
  settleId: 'SANDBOX-BANK',
  product: 'K1100T',
  family: 'K1100',
  personId: 'hong',
  institution: '한빛은행',
  title: '본인 확인',
  signData: 'token',
  documents: [],
  expireInMs: 600_000,
  revision: 1,
  preparedAtMs,
  changedAtMs: preparedAtMs,
  keptUntilMs: preparedAtMs + 86_400_000,
  phase: { status: 'prepared' },
}
