import type { Code } from '@kakao-cert/codes'
import type { Sourced } from '../rest/WireRow.ts'

/** How a failure of a login is told. */
export interface LoginErrorRow extends Sourced {
  /** Value of `error`. */
  readonly error: string
  /** Part of `error_description` that is in no other row with the same `error`. */
  readonly description: string
  /** Whether the code of REST that went wrong in certification stands in `error_description`. */
  readonly hasInnerCode?: true
  /** Whose code it is. @default 'login' */
  readonly surface?: 'client'
}

/** How the rows of a login are told, by their code; `CANCELLED` is that of the client. */
export type LoginErrors = Readonly<Record<Code<'login'> | 'CANCELLED', LoginErrorRow>>

const published =
  'published is that error and error_description tell it, and the code or the sentence; not their values'

const modelled = { certainty: 'unknown', source: published } as const

/**
 * How the failures of a login are told in `error` and `error_description`. A code (KOE116) stands in the description,
 * because the official script passes on nothing else; a situation that the published table names in a sentence has an
 * `error` of its own. If your contract says otherwise, give `readLoginError` a table of your own.
 */
export const loginErrors = {
  KOE116: { error: 'unauthorized_client', description: 'KOE116', ...modelled },
  KOE216: { error: 'invalid_client', description: 'KOE216', ...modelled },
  KOE217: { error: 'server_error', description: 'KOE217', hasInnerCode: true, ...modelled },
  TALK_NOT_LINKED: { error: 'talk_not_linked', description: 'no KakaoTalk is linked', ...modelled },
  REQUEST_EXPIRED: { error: 'request_expired', description: 'the request has expired', ...modelled },
  ALREADY_COMPLETED: { error: 'already_completed', description: 'the request is completed', ...modelled },
  TALK_TOO_OLD: { error: 'talk_too_old', description: 'KakaoTalk is older than 10.0.0', ...modelled },
  CHANNEL_BLOCKED: { error: 'channel_blocked', description: 'the channel is blocked', ...modelled },
  CANCELLED: {
    error: 'access_denied',
    surface: 'client',
    description: 'User denied access',
    certainty: 'inferred',
    source: 'how Kakao Login tells that a person cancelled; that certification login does so is a guess',
  },
} as const satisfies LoginErrors
