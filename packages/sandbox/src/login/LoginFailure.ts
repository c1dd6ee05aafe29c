import type { LoginErrors } from '@kakao-cert/protocol/login'
import { restReasons, type RestReason } from '../rest/restReasons.ts'

/** Why nothing comes of a login: a row of the table, or an error of certification, by its reason. */
export type LoginFailure =
  | { readonly code: Exclude<keyof LoginErrors, 'KOE217'> }
  | { readonly code: 'KOE217'; readonly reason: RestReason }

/** The code of REST inside a failure. */
export const innerCodeOf = (failure: LoginFailure): string | undefined =>
  failure.code === 'KOE217' ? restReasons[failure.reason].code : undefined
