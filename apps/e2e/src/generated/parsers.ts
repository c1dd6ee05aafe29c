import {
  AnswerSchema,
  CompletionSchema,
  HealthSchema,
  parse,
  parsePhoneDetails,
  ProblemSchema,
  SignRequestSchema,
  SnapshotSchema,
} from '@kakao-cert/protocol'
import {
  HostedExchangeSchema,
  HostedOpeningSchema,
  HostedRequestSchema,
  HostedTicketSchema,
  readReturn,
} from '@kakao-cert/protocol/hosted'
import {
  LoginExchangeSchema,
  LoginOrderSchema,
  LoginRequestSchema,
  readLoginReturn,
} from '@kakao-cert/protocol/login'
import { readCompletion, readHealth, readProblem, readSnapshot } from '@kakao-cert/protocol/read'
import {
  PrepareAnswerSchema,
  prepareSchemas,
  RequestAnswerSchema,
  RequestSchema,
  RestErrorSchema,
  SignerInfoAnswerSchema,
  StatusAnswerSchema,
  TransactionSchema,
  VerifyAnswerSchema,
} from '@kakao-cert/protocol/rest'
import {
  KapiErrorSchema,
  readBridgeRequest,
  readBridgeResponse,
  readReducedSignature,
  ReducedSignOrderSchema,
  SessionInfoSchema,
  ShortSignOrderSchema,
  SignStatusSchema,
} from '@kakao-cert/protocol/short-sign'

/** Reads untrusted input, with something that it takes. */
export interface Parser {
  readonly read: (input: unknown) => unknown
  readonly example: unknown
}

const schema = (given: Parameters<typeof parse>[0], example: unknown): Parser => ({
  read: (input) => parse(given, input),
  example,
})

const nowMs = Date.UTC(2026, 0, 1)
const time = '2026-01-01T00:00:00Z'
const txId = '015a4db0c5-1111-2222-3333-444444444444'
const documentTxId = '015a4db0c5-5555-2222-3333-444444444444'

const snapshot = {
  sessionId: 's-1',
  txId,
  revision: 3,
  serverTimeMs: nowMs,
  institution: '한빛은행',
  title: '계좌 개설',
  methods: ['phone', 'qr'],
  remaining: { refreshes: 3, requests: 3, answers: 2 },
  validUntilMs: nowMs,
  phase: {
    status: 'confirming',
    misses: 0,
    challenge: { kind: 'characters', id: 'c-1', options: ['가나', '다라'] },
  },
}
const completion = { txId, result: { receipt: 'R-1' } }
const problem = {
  error: {
    surface: 'window',
    code: 'E1001',
    reason: 'invalidField',
    message: 'A field.',
    fields: { name: 'tooLong' },
    canGoOn: true,
  },
}
const details = { name: '홍길동', birthday: '19900101', phone_number: '01000000001' }
const common = { settle_id: 'S', title: '확인', expire_in: 60, extra_message: '내용' }
const withdrawal = {
  receiver_name: '한빛은행',
  bank_name: '한빛은행',
  account: '110000000000',
  account_holder: '홍길동',
  account_holder_birthday: '19900101',
  withdrawal_type: 'CMS',
}
const coordinate = 'a'.repeat(43)
const publicKey = { kty: 'EC', crv: 'P-256', x: coordinate, y: coordinate }
const bridge = { kakaoCert: 'short-sign', version: 1, id: 'm-1' }

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A short signature by what its parts say: what is read is text, whatever the parts are. */
const readParts = (input: unknown): unknown => {
  const { header, payload, signature } = (input ?? {}) as Readonly<Record<string, unknown>>
  const end = typeof signature === 'string' ? signature : part(signature ?? null)
  return readReducedSignature(`${part(header ?? null)}.${part(payload ?? null)}.${end}`)
}

/** Pairs of texts, as an address has them. */
const pairsOf = (input: unknown): readonly (readonly [string, string])[] =>
  Object.entries(input ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (item) => [name, typeof item === 'string' ? item : '?'] as const,
    ),
  )

/** Whatever reads what came from elsewhere. */
export const parsers: Readonly<Record<string, Parser>> = {
  'window: answer': schema(AnswerSchema, { challengeId: 'c-1', answer: '123456' }),
  'window: completion': schema(CompletionSchema, completion),
  'window: health': schema(HealthSchema, { status: 'up' }),
  'window: problem': schema(ProblemSchema, problem),
  'window: sign request': schema(SignRequestSchema, {
    settleId: 'S',
    product: 'K1400',
    title: '계좌 개설',
    signData: '동의합니다.',
    locale: 'ko',
  }),
  'window: snapshot': schema(SnapshotSchema, snapshot),
  'window: phone details': {
    read: (input) => {
      const parsed = parsePhoneDetails(input, nowMs)
      return parsed.ok ? parsed.value : undefined
    },
    example: { name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' },
  },
  'browser: snapshot': { read: readSnapshot, example: snapshot },
  'browser: problem': { read: readProblem, example: problem },
  'browser: completion': { read: readCompletion, example: completion },
  'browser: health': { read: readHealth, example: { status: 'down' } },
  'rest: prepare K1100': schema(prepareSchemas.K1100, { ...common, ...details, token: 't' }),
  'rest: prepare K1300': schema(prepareSchemas.K1300, { ...common, ci: 'CI', token: 't' }),
  'rest: prepare K2220': schema(prepareSchemas.K2220, { ...common, ci: 'CI', sign_data: 'd' }),
  'rest: prepare K3100': schema(prepareSchemas.K3100, { ...common, ...details, sign_data: 'd', withdrawal }),
  'rest: prepare K3220': schema(prepareSchemas.K3220, { ...common, ...details, sign_data: 'd' }),
  'rest: prepare K3500': schema(prepareSchemas.K3500, {
    ...common,
    ...details,
    documents: [{ document_type: 'TEXT', title: '서류', sign_data: 'd' }],
  }),
  'rest: request': schema(RequestSchema, {
    tx_id: txId,
    identify_items: ['CI', 'NAME'],
    desc: '계약번호 123456',
    documents: [{ document_tx_id: documentTxId }],
  }),
  'rest: transaction': schema(TransactionSchema, { tx_id: txId }),
  'rest: prepare answer': schema(PrepareAnswerSchema, {
    tx_id: txId,
    documents: [{ document_tx_id: documentTxId }],
  }),
  'rest: request answer': schema(RequestAnswerSchema, { tx_id: txId }),
  'rest: status answer': schema(StatusAnswerSchema, { tx_id: txId, status: 'COMPLETE', signed_at: time }),
  'rest: verify answer': schema(VerifyAnswerSchema, {
    tx_id: txId,
    signed_data: 's',
    documents: [{ document_tx_id: documentTxId, signed_data: 's' }],
  }),
  'rest: signer info answer': schema(SignerInfoAnswerSchema, { tx_id: txId, ...details, ci: 'CI' }),
  'rest: refusal': schema(RestErrorSchema, { error_code: 'E2008', error_message: 'twice' }),
  'hosted: request': schema(HostedRequestSchema, {
    settleId: 'S',
    redirectUri: 'https://bank.example/',
    signData: 'd',
    identifyItems: ['ci'],
    state: 's',
  }),
  'hosted: opening': schema(HostedOpeningSchema, {
    settleId: 'S',
    redirectUri: 'https://bank.example/',
    signData: 'd',
    state: '0123456789abcdef',
  }),
  'hosted: ticket': schema(HostedTicketSchema, { expiresAtMs: nowMs }),
  'hosted: exchange': schema(HostedExchangeSchema, { txId, state: 's' }),
  'hosted: return': {
    read: (input) => readReturn(pairsOf(input), { state: 's', echoesState: true, isUsed: false }),
    example: { tx_id: txId, error_code: 'E8005', state: 's' },
  },
  'login: request': schema(LoginRequestSchema, {
    signData: 'd',
    redirectUri: 'https://bank.example/',
    identifyItems: ['ci', 'name'],
    locale: 'ko',
  }),
  'login: order': schema(LoginOrderSchema, { state: 's', nonce: 'n' }),
  'login: exchange': schema(LoginExchangeSchema, { state: 's', code: 'c' }),
  'login: return': {
    read: (input) => readLoginReturn(pairsOf(input), { state: 's', isUsed: false }),
    example: { code: 'c', error: 'access_denied', error_description: 'KOE217 E2010', state: 's' },
  },
  'short-sign: order': schema(ShortSignOrderSchema, {
    family: 'K3220',
    publicKey,
    title: '이체',
    text: '다섯 건',
    sessionHours: 6,
  }),
  'short-sign: signature order': schema(ReducedSignOrderSchema, { data: 'd', signature: 's' }),
  'short-sign: session info': schema(SessionInfoSchema, {
    user_id: 1,
    session_start_at: time,
    session_end_at: time,
  }),
  'short-sign: status': schema(SignStatusSchema, { tx_id: txId, requested_at: time, signed_at: time }),
  'short-sign: refusal': schema(KapiErrorSchema, { code: -421, msg: 'not yet' }),
  'short-sign: signature': {
    read: readParts,
    example: {
      header: { alg: 'ES256', typ: 'kakao-cert-short-sign', kid: coordinate },
      payload: { tx_id: txId, counter: 1, digest: coordinate },
      signature: 'A'.repeat(86),
    },
  },
  'bridge: request': {
    read: readBridgeRequest,
    example: { ...bridge, call: 'reducedSign', params: { certType: 'k3220', data: 'd' } },
  },
  'bridge: response': {
    read: (input) => readBridgeResponse('sessionInfo', input),
    example: { ...bridge, isOk: true, value: { startAtMs: nowMs, endAtMs: nowMs } },
  },
}
