import type { RowSpec } from '../RowSpec.ts'

// prettier-ignore
/** Short-sign (축약서명; K2220, K3220) causes, by the names of the Android SDK. */
export const androidRows = {
  'ApiErrorCause.SigningIsNotCompleted': { actor: 'user', remedy: 'finishLogin', action: 'tryAgain', transaction: 'alive', retry: 'afterFix', products: ['K2220', 'K3220'] },
  'ApiErrorCause.InvalidTransaction': { actor: 'user', remedy: 'finishLogin', action: 'startAgain', transaction: 'dead', retry: 'never', products: ['K2220', 'K3220'] },
  'ApiErrorCause.TransactionHasExpired': { actor: 'developer', remedy: 'deleteKeyPair', action: 'startAgain', transaction: 'dead', retry: 'never', products: ['K2220', 'K3220'] },
  'ClientErrorCause.IllegalState': {
    actor: 'developer', remedy: 'finishLogin', action: 'startAgain', transaction: 'dead', retry: 'afterFix', products: ['K2220', 'K3220'],
    causes: {
      noKeyPair: {},
      invalidSession: { remedy: 'fetchSession', action: 'tryAgain' },
      expiredSession: { remedy: 'deleteKeyPair' },
    },
  },
} as const satisfies Record<string, RowSpec>
