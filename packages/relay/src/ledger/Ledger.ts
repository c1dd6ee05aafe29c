import type { Outcome } from '@kakao-cert/protocol'
import type { IssuedTransaction } from './IssuedTransaction.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import type { Verified } from './Verified.ts'

/**
 * Keeps every transaction so that it is spent once: whoever asks, however often and at whichever instance, `verify` and
 * `signerInfo` are called once each, and once more only where nobody has the answer of the first call. What came of it is
 * stored before anybody gets it, and is answered to everybody from then on.
 */
export interface Ledger {
  /**
   * Takes a transaction into the ledger, as soon as the service has given its id. What is there already stays.
   *
   * @returns E2003 for a transaction of a sandbox in the production phase
   */
  readonly issue: (transaction: IssuedTransaction) => Promise<Outcome<null>>
  /**
   * The person has signed, or so the service says.
   *
   * @param signedAtMs when that was known here, in milliseconds since 1970 by the clock of this server
   */
  readonly signed: (txId: string, signedAtMs: number) => Promise<void>
  /**
   * Verifies and reads the signer, or answers with what came of that before. Never rejects, and never waits without end:
   * NETWORK_LOST means that there is no outcome yet, and that it can be asked for again.
   *
   * @returns among others, and without a call to the service: E2003 for a transaction that was not issued here, E2006 before the
   *   signature, E2007 after the validity, E2013 and E2017 ten minutes after the signature, SIGNATURE_MISMATCH where
   *   something else was signed. E2008 and E2018 with the reason `answerLost` mean that the service was asked twice and the
   *   answer of the first call is gone.
   */
  readonly complete: (txId: string) => Promise<Outcome<Verified>>
  /**
   * Completes a transaction and hands what was verified to the site, once: its answer is kept, and is what everybody gets
   * later. It is handed over again only where the one who did so died or took longer than a minute before it had answered.
   *
   * @param handOver what the site does with it; its answer has to be JSON. Where it rejects, so does this, and the next
   *   caller hands over again.
   */
  readonly deliver: (
    txId: string,
    handOver: (verified: Verified) => Promise<unknown>,
  ) => Promise<Outcome<unknown>>
  /** What is kept of a transaction, signature included; personal data too, so keep it out of logs. */
  readonly find: (txId: string) => Promise<KeptTransaction | undefined>
  /**
   * Goes on with what others have left: what was signed is verified and read, the recovery included, though nobody asks for
   * it. Call it now and then.
   *
   * @returns the transactions that it has gone on with
   */
  readonly recover: () => Promise<readonly string[]>
  /** Ends when everything that has begun is written down. */
  readonly close: () => Promise<void>
}
