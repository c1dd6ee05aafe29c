import { findCode } from '@kakao-cert/codes'
import type { Outcome } from '@kakao-cert/protocol'

/** Whether somebody was told what will not change any more. */
export const isFinal = (outcome: Outcome<unknown>): boolean => {
  if (outcome.ok) return true
  const { transaction, retry } = findCode(outcome.error.surface, outcome.error.code)
  return transaction === 'dead' || retry === 'never'
}
