import type { RowSpec } from '../RowSpec.ts'

// prettier-ignore
/** Certification login (K2100, K2220): three KOE codes, and five situations that the published table names in words. */
export const loginRows = {
  KOE116: { actor: 'developer', remedy: 'signContract', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K2100', 'K2220'] },
  KOE216: { actor: 'developer', remedy: 'useSdkKey', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K2100', 'K2220'] },
  KOE217: { actor: 'developer', remedy: 'readInnerCode', action: 'startAgain', transaction: 'dead', retry: 'afterFix', products: ['K2100', 'K2220'] },
  TALK_NOT_LINKED: { actor: 'user', remedy: 'linkKakaoTalk', action: 'contact', transaction: 'none', retry: 'afterFix', products: ['K2100', 'K2220'] },
  REQUEST_EXPIRED: { actor: 'user', remedy: 'startAgain', action: 'startAgain', transaction: 'dead', retry: 'now', products: ['K2100', 'K2220'] },
  ALREADY_COMPLETED: { actor: 'developer', remedy: 'useReceivedResult', action: 'startAgain', transaction: 'dead', retry: 'never', products: ['K2100', 'K2220'] },
  TALK_TOO_OLD: { actor: 'user', remedy: 'updateKakaoTalk', action: 'updateKakaoTalk', transaction: 'none', retry: 'afterFix', products: ['K2100', 'K2220'] },
  CHANNEL_BLOCKED: { actor: 'user', remedy: 'unblockChannel', action: 'unblockChannel', transaction: 'none', retry: 'afterFix', products: ['K2100', 'K2220'] },
} as const satisfies Record<string, RowSpec>
