interface OauthReason {
  readonly error: string
  /** One of Kakao Login's own, which the catalogue of certification does not have. */
  readonly errorCode: string
  readonly sentence: string
  readonly status: 400 | 401
}

/** Why kauth refuses a login that has not come to certification: general errors of Kakao Login, as they are commonly seen. */
export const oauthReasons = {
  malformed: {
    error: 'invalid_request',
    errorCode: 'KOE001',
    sentence: 'A parameter is missing, twice there, or not what it has to be.',
    status: 400,
  },
  unregisteredRedirect: {
    error: 'invalid_request',
    errorCode: 'KOE006',
    sentence: 'redirect_uri is not one that the institution has registered.',
    status: 400,
  },
  unknownClient: {
    error: 'invalid_client',
    errorCode: 'KOE101',
    sentence: 'client_id is not the key of an app here.',
    status: 401,
  },
  redirectMismatch: {
    error: 'invalid_grant',
    errorCode: 'KOE303',
    sentence: 'redirect_uri is not the one that the login led back to.',
    status: 400,
  },
  unknownCode: {
    error: 'invalid_grant',
    errorCode: 'KOE320',
    sentence: 'The authorization code was not found: it is wrong, too old, or was exchanged before.',
    status: 400,
  },
} as const satisfies Record<string, OauthReason>

/** Name of a general error of Kakao Login. */
export type OauthReasonName = keyof typeof oauthReasons
