import type { CertError } from '../CertError.ts'
import { listFailures } from './listFailures.ts'
import type { ShortSignFailure } from './shortSignFailures.ts'

/**
 * What an error of an SDK or of the REST API means for a short signature.
 *
 * @returns `undefined` where it is another error, or an IllegalState that does not say which of its causes it is
 *
 * @example
 * failureOfError({ surface: 'rest', code: 'E2016' }) // 'transactionHasExpired'
 * failureOfError({ surface: 'ios', code: 'ApiFailureReason.TransactionHasExpired' }) // the same
 */
export const failureOfError = ({
  surface,
  code,
  cause,
}: Pick<CertError, 'surface' | 'code' | 'cause'>): ShortSignFailure | undefined =>
  listFailures().find(({ names }) => {
    if (surface === 'rest') return 'rest' in names && names.rest === code
    if (surface !== 'android' && surface !== 'ios') return false
    const own: { readonly code: string; readonly cause?: string } = names[surface]
    return own.code === code && own.cause === cause
  })?.failure
