import type { Transport } from '@kakao-cert/flow'
import type { CertError, Outcome, Snapshot } from '@kakao-cert/protocol'

/** An answer of the server that is as hoped for. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** An answer of the server that is not. */
export const refused = (error: CertError): Outcome<never> => ({ ok: false, error })

/** A server whose session stands at a snapshot when the window opens. */
export const answersAt = (snapshot: Snapshot, others: Partial<Transport> = {}): Partial<Transport> => ({
  open: () => Promise.resolve(done(snapshot)),
  ...others,
})
