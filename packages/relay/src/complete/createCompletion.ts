import type { CertError, Completion, Outcome } from '@kakao-cert/protocol'
import type { RelayLedger } from '../ledger/RelayLedger.ts'
import type { RelayOptions } from '../RelayOptions.ts'
import type { SignedRequest } from '../SignedRequest.ts'

/** What is known of a signature beside what the service tells. */
export type Signing = Pick<SignedRequest, 'request' | 'method' | 'nonce' | 'login'> & {
  readonly txId: string
  readonly signedAtMs: number
}

/** Completes a signature: verifies it, reads the signer, and hands both to the site, once. */
export type Complete = (signing: Signing) => Promise<Outcome<Completion>>

interface Options {
  readonly ledger: Pick<RelayLedger, 'begin' | 'deliver'>
  readonly expectSigner: NonNullable<RelayOptions['expectSigner']>
  readonly onVerified: NonNullable<RelayOptions['onVerified']>
}

/** What the ledger keeps of what the site said. */
type Delivered = { readonly isExpected: false } | { readonly isExpected: true; readonly result?: unknown }

const unexpected: CertError = { surface: 'client', code: 'SIGNER_MISMATCH' }

/** Creates what completes signatures, whatever they were begun by. */
export const createCompletion =
  ({ ledger, expectSigner, onVerified }: Options): Complete =>
  async ({ txId, signedAtMs, ...signing }) => {
    await ledger.begin(txId, signedAtMs)
    const outcome = await ledger.deliver(txId, async (verified): Promise<Delivered> => {
      const { signature, signer } = verified
      const signed: SignedRequest = { ...signing, txId, signature, signer, signedAtMs }
      if (!(await expectSigner(signed))) return { isExpected: false }
      const result = await onVerified(signed)
      return { isExpected: true, ...(result !== undefined && { result }) }
    })
    if (!outcome.ok) return outcome
    const delivered = outcome.value as Delivered
    if (!delivered.isExpected) return { ok: false, error: unexpected }
    return {
      ok: true,
      value: { txId, ...(delivered.result !== undefined && { result: delivered.result }) },
    }
  }
