import type { Code } from '@kakao-cert/codes'

interface Reason {
  readonly code: Code<'rest'>
  /** Which of the code's separate causes it is, where it has several. */
  readonly cause?: 'invalidParameter' | 'foreignNumber' | 'personMismatch' | 'ciMismatch'
  /** For the developer who reads the answer. */
  readonly sentence: string
}

/** Why the REST wire refuses, with the code and a sentence for each; the HTTP status is the one of the catalogue's row. */
export const restReasons = {
  maintenance: { code: 'E0002', sentence: 'The service is under maintenance, as the control API asked for.' },
  plannedFault: { code: 'E0001', sentence: 'The service failed, as the control API planned.' },
  badKeys: {
    code: 'E1004',
    sentence: 'Authorization needs the REST key of the dealer, Target-Authorization that of the institution.',
  },
  unregisteredAddress: {
    code: 'E9001',
    sentence: 'No address of this institution is registered. The dealer registers them.',
  },
  noApiRight: { code: 'E1002', sentence: 'The app of this institution has no right to call the API.' },
  preparedElsewhere: {
    code: 'E1002',
    sentence:
      'This product is not prepared over REST: the standard window or an SDK begins its transactions.',
  },
  unknownProduct: { code: 'E3002', sentence: 'There is no such product code at this path.' },
  wrongPhase: {
    code: 'E1007',
    sentence: 'The product is of the other phase: test products end in T, production products do not.',
  },
  noProductRight: { code: 'E3001', sentence: 'The institution has no right to this product.' },
  malformedBody: {
    code: 'E1001',
    cause: 'invalidParameter',
    sentence: 'The body is not JSON, not declared as such, or larger than 256 KiB.',
  },
  invalidField: {
    code: 'E1001',
    cause: 'invalidParameter',
    sentence: 'A field is missing, of the wrong type or out of range.',
  },
  unknownSettleId: {
    code: 'E1005',
    sentence: 'settle_id is missing, or this institution has no contract with it in this phase.',
  },
  noContract: { code: 'E3003', sentence: 'The contract of this settle_id does not cover the product.' },
  noAccount: { code: 'E2001', sentence: 'These details or this CI lead to no Kakao account.' },
  personMismatch: {
    code: 'E2002',
    cause: 'personMismatch',
    sentence: 'The account with this phone number has another name or birthday.',
  },
  ciMismatch: {
    code: 'E2002',
    cause: 'ciMismatch',
    sentence: 'The account with this phone number has another CI.',
  },
  foreignNumber: {
    code: 'E1001',
    cause: 'foreignNumber',
    sentence: 'The KakaoTalk account is linked to a phone number of another country.',
  },
  accountUnusable: {
    code: 'E2005',
    sentence: 'The account is dormant, sanctioned, withdrawn or protected.',
  },
  noCertificate: { code: 'E2010', sentence: 'The account has no certificate.' },
  severalAccounts: {
    code: 'E2011',
    sentence: 'Two or more accounts have this CI, and none of them has a valid certificate.',
  },
  unknownTransaction: {
    code: 'E2003',
    sentence: 'This institution has no such transaction of this product.',
  },
  alreadyRequested: { code: 'E2004', sentence: 'The request was sent already. Ask for the status instead.' },
  noCiRight: { code: 'E3004', sentence: 'identify_items has CI, to which the institution has no right.' },
  badDescription: {
    code: 'E1006',
    sentence: 'desc is not as the contract says. The README of the sandbox has the format.',
  },
  documentOrder: {
    code: 'E2012',
    sentence: 'documents has to have every document_tx_id of prepare, in the same order.',
  },
  channelBlocked: { code: 'E2009', sentence: 'The message could not be delivered to the person.' },
  notSigned: { code: 'E2006', sentence: 'The person has not signed yet. Wait for the status COMPLETE.' },
  expired: { code: 'E2007', sentence: 'The request has expired. Prepare a new one.' },
  alreadyVerified: { code: 'E2008', sentence: 'The signature was verified already, which works once.' },
  verifiedTooLate: {
    code: 'E2013',
    sentence: 'The signature is more than 10 minutes old and can no longer be verified.',
  },
  notVerified: { code: 'E2019', sentence: 'The signature was not verified yet. Verify first.' },
  alreadyRead: { code: 'E2018', sentence: 'The signer info was read already, which works once.' },
  readTooLate: {
    code: 'E2017',
    sentence: 'The signature is more than 10 minutes old: the signer info is gone.',
  },
} as const satisfies Record<string, Reason>

/** Name of a reason why the REST wire refused. */
export type RestReason = keyof typeof restReasons
