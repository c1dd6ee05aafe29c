import type { RowSpec } from '../RowSpec.ts'

// prettier-ignore
/** Outcomes that Kakao has no code for, in the browser and at a server of ours. These names are ours. */
export const clientRows = {
  CANCELLED: { actor: 'user', remedy: 'none', action: 'startAgain', transaction: 'dead', retry: 'now', products: 'all' },
  DECLINED: { actor: 'user', remedy: 'none', action: 'startAgain', transaction: 'dead', retry: 'now', products: 'all' },
  NEVER_RETURNED: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: ['K1400', 'K2100', 'K2220'] },
  RETURNED_EMPTY: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: ['K1400', 'K2100', 'K2220'] },
  POPUP_BLOCKED: { actor: 'user', remedy: 'allowPopup', action: 'tryAgain', transaction: 'none', retry: 'afterFix', products: ['K1400', 'K2100'] },
  SDK_NOT_LOADED: { actor: 'user', remedy: 'allowScript', action: 'tryAgain', transaction: 'none', retry: 'afterFix', products: ['K1400', 'K2100'] },
  NETWORK_LOST: { actor: 'user', remedy: 'reconnect', action: 'tryAgain', transaction: 'alive', retry: 'later', products: 'all' },
  SERVICE_UNREACHABLE: { actor: 'kakao', remedy: 'retryCall', action: 'tryAgain', transaction: 'alive', retry: 'later', products: 'all' },
  TOO_MANY_REQUESTS: { actor: 'user', remedy: 'slowDown', action: 'tryAgain', transaction: 'alive', retry: 'later', products: 'all' },
  SIGNATURE_MISMATCH: { actor: 'developer', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'never', products: 'all' },
  SIGNER_MISMATCH: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'never', products: 'all' },
  UNKNOWN_CODE: { actor: 'developer', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: 'all' },
} as const satisfies Record<string, RowSpec>
