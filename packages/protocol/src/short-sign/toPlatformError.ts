import type { CertError } from '../CertError.ts'
import { shortSignFailures, type Platform, type ShortSignFailure } from './shortSignFailures.ts'

/**
 * What a platform calls a failure, as a row of the catalogue.
 *
 * @example
 * toPlatformError('noKeyPair', 'ios') // { surface: 'ios', code: 'ClientFailureReason.IllegalState', cause: 'noKeyPair' }
 */
export const toPlatformError = (failure: ShortSignFailure, platform: Platform): CertError => ({
  surface: platform,
  ...shortSignFailures[failure][platform],
})
