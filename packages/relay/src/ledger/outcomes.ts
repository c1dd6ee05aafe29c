import type { CertError } from '@kakao-cert/protocol'

/** Outcomes that are not of a transaction in the ledger. */
export const outcomes = {
  /** It was not issued here. */
  unknown: { ok: false, error: { surface: 'rest', code: 'E2003' } },
  /** There is none yet: the service or the store can't be reached, or somebody takes long. */
  unreached: { ok: false, error: { surface: 'client', code: 'NETWORK_LOST' } },
} as const satisfies Record<string, { readonly ok: false; readonly error: CertError }>
