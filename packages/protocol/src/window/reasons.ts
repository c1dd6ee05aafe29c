import type { Code } from '@kakao-cert/codes'

/** What goes over the wire for a reason. */
export interface ReasonSpec {
  readonly status: number
  /** `rest` where the window's own table has no code and the phone method's REST product has one; `client` where Kakao has none. */
  readonly surface?: 'rest' | 'window' | 'client'
  readonly code: Code<'window' | 'rest' | 'client'>
  /** Which of the code's separate causes it is, where it has several. */
  readonly cause?: string
  /** For the developer who reads the answer. */
  readonly sentence: string
}

/** Why a server of the window API refuses a request, with the HTTP status, the window code and a sentence for each. */
export const reasons = {
  malformedBody: {
    status: 400,
    code: 'E1001',
    sentence: 'The body is not valid JSON. Send a JSON object.',
  },
  unsupportedMediaType: {
    status: 415,
    code: 'E1001',
    sentence: 'The body is not declared as JSON. Send it with Content-Type: application/json.',
  },
  bodyTooLarge: {
    status: 413,
    code: 'E1001',
    sentence: 'The body is larger than 16 KiB. Send only the documented fields.',
  },
  bodyTooSlow: {
    status: 408,
    code: 'E1001',
    sentence: 'The body did not arrive within 10 seconds. Send it again.',
  },
  invalidField: {
    status: 400,
    code: 'E1001',
    sentence: 'A field is missing, of the wrong type or out of range. See `fields` or the documentation.',
  },
  foreignNumber: {
    status: 400,
    code: 'E1001',
    cause: 'foreignNumber',
    sentence: 'The KakaoTalk account is linked to a phone number of another country.',
  },
  missingKey: {
    status: 401,
    code: 'E1004',
    sentence: 'The key is missing or unknown. Send Authorization: KakaoAK with the JavaScript key.',
  },
  noApiRight: {
    status: 403,
    code: 'E1002',
    sentence: 'The app of this JavaScript key has no right to the standard auth window. Ask for it.',
  },
  unknownSettleId: {
    status: 400,
    code: 'E1005',
    sentence: 'settleId is missing or no contract has it. Check it with the dealer.',
  },
  wrongPhase: {
    status: 400,
    code: 'E1007',
    sentence: 'This settleId belongs to the other phase (test or production). Use the one of this phase.',
  },
  limitReached: {
    status: 409,
    code: 'E1008',
    sentence: 'No refreshes or requests are left. The transaction has ended: open a new window.',
  },
  unknownSession: {
    status: 404,
    code: 'E2003',
    sentence: 'There is no such session. Open a new window.',
  },
  expiredTransaction: {
    status: 410,
    code: 'E2020',
    sentence: 'The transaction has expired. Open a new window.',
  },
  unknownProduct: {
    status: 400,
    code: 'E3002',
    sentence: 'There is no such product code. Check the contract.',
  },
  noContract: {
    status: 400,
    code: 'E3003',
    sentence: 'This settleId has no contract for the product. Check the contract.',
  },
  validityOver: {
    status: 410,
    code: 'E8004',
    sentence: 'The time to sign is over. The transaction has ended: open a new window.',
  },
  noAccount: {
    status: 400,
    surface: 'rest',
    code: 'E2001',
    sentence: 'No KakaoTalk account has this phone number.',
  },
  detailsMismatch: {
    status: 400,
    surface: 'rest',
    code: 'E2002',
    cause: 'personMismatch',
    sentence: 'The account with this phone number has another name or birthday.',
  },
  accountUnusable: {
    status: 400,
    surface: 'rest',
    code: 'E2005',
    sentence: 'The account is dormant, sanctioned, withdrawn or protected.',
  },
  channelBlocked: {
    status: 400,
    surface: 'rest',
    code: 'E2009',
    sentence: 'The message could not be delivered; the person may block the channel.',
  },
  noCertificate: {
    status: 400,
    surface: 'rest',
    code: 'E2010',
    sentence: 'The account has no certificate. The person has to get one in KakaoTalk.',
  },
  wrongState: {
    status: 409,
    code: 'E1001',
    sentence: 'The session is at another step. Read its snapshot and send what that step takes.',
  },
  staleChallenge: {
    status: 409,
    code: 'E1001',
    sentence: 'This second-factor challenge was answered or replaced already. Answer the current one.',
  },
  wrongRedirect: {
    status: 400,
    code: 'E1001',
    cause: 'invalidParameter',
    sentence: 'The window may not lead back to this address. Register it with the server.',
  },
  crossSite: {
    status: 403,
    code: 'E1002',
    sentence: 'The request comes from the page of another site. Only pages of this site may send it.',
  },
  serviceUnreachable: {
    status: 503,
    surface: 'client',
    code: 'SERVICE_UNREACHABLE',
    sentence: 'The service does not answer. Try again in a moment.',
  },
  tooManyRequests: {
    status: 429,
    surface: 'client',
    code: 'TOO_MANY_REQUESTS',
    sentence: 'Too many requests in a short time. Wait as long as the header Retry-After says.',
  },
  notFound: { status: 404, code: 'E1001', sentence: 'There is no such path.' },
  methodNotAllowed: { status: 405, code: 'E1001', sentence: 'This path takes another method.' },
  internal: {
    status: 500,
    code: 'E0001',
    sentence: 'The server failed. Open a new window; if it goes on, look into the log of the server.',
  },
} as const satisfies Record<string, ReasonSpec>

/** Name of a reason why the window API refused. */
export type Reason = keyof typeof reasons
