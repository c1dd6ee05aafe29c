import type { NameRow } from './WireRow.ts'

const troubleShooting = 'https://developers.kakao.com/docs/latest/ko/kakao-certification/trouble-shooting'
const sdk = 'the open-source iOS SDK'
const bySdk = 'a name of the open-source iOS SDK; that REST has the same is a guess'
const unknown = 'modelled here; no public page names it'

/** Fields of the bodies on the REST wire, in snake case as the published ones are. */
export const restFields = {
  settleId: { name: 'settle_id', certainty: 'confirmed', source: troubleShooting },
  txId: { name: 'tx_id', certainty: 'confirmed', source: troubleShooting },
  description: { name: 'desc', certainty: 'confirmed', source: troubleShooting },
  identifyItems: { name: 'identify_items', certainty: 'confirmed', source: troubleShooting },
  documents: { name: 'documents', certainty: 'confirmed', source: troubleShooting },
  documentTxId: { name: 'document_tx_id', certainty: 'confirmed', source: troubleShooting },
  documentType: {
    name: 'document_type',
    certainty: 'confirmed',
    source: 'https://developers.kakao.com/docs/latest/ko/kakao-certification/k3500',
  },
  name: { name: 'name', certainty: 'inferred', source: bySdk },
  birthday: { name: 'birthday', certainty: 'inferred', source: bySdk },
  phoneNumber: { name: 'phone_number', certainty: 'inferred', source: bySdk },
  ci: { name: 'ci', certainty: 'inferred', source: bySdk },
  signData: { name: 'sign_data', certainty: 'inferred', source: bySdk },
  requestedAt: { name: 'requested_at', certainty: 'inferred', source: bySdk },
  requestExpiredAt: { name: 'request_expired_at', certainty: 'inferred', source: bySdk },
  signedAt: { name: 'signed_at', certainty: 'inferred', source: `${sdk}, for K3220` },
  token: { name: 'token', certainty: 'inferred', source: 'a name of a public SDK of a dealer' },
  expireIn: { name: 'expire_in', certainty: 'inferred', source: 'a name of a public SDK of a dealer' },
  sessionHours: {
    name: 'session_hours',
    certainty: 'unknown',
    source: 'published is that 6 to 48 hours can be chosen, not how',
  },
  title: { name: 'title', certainty: 'unknown', source: unknown },
  extraMessage: { name: 'extra_message', certainty: 'unknown', source: unknown },
  status: { name: 'status', certainty: 'unknown', source: unknown },
  signedData: { name: 'signed_data', certainty: 'unknown', source: unknown },
  withdrawal: { name: 'withdrawal', certainty: 'unknown', source: unknown },
  receiverName: { name: 'receiver_name', certainty: 'unknown', source: unknown },
  bankName: { name: 'bank_name', certainty: 'unknown', source: unknown },
  account: { name: 'account', certainty: 'unknown', source: unknown },
  accountHolder: { name: 'account_holder', certainty: 'unknown', source: unknown },
  accountHolderBirthday: { name: 'account_holder_birthday', certainty: 'unknown', source: unknown },
  withdrawalType: { name: 'withdrawal_type', certainty: 'unknown', source: unknown },
  errorCode: {
    name: 'error_code',
    certainty: 'inferred',
    source: 'the query parameter in which the standard window tells a failure',
  },
  errorMessage: { name: 'error_message', certainty: 'unknown', source: unknown },
} as const satisfies Record<string, NameRow>
