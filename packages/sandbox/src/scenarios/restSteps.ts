import { restHeaders } from '@kakao-cert/protocol/rest'
import type { ScenarioStep } from '@kakao-cert/protocol/sandbox'
import { dealerRestKey } from '../fixtures/dealerRestKey.ts'

/** The headers with both keys. */
export const keysOf = (app: string) => ({
  [restHeaders.dealerKey.name]: `KakaoAK ${dealerRestKey}`,
  [restHeaders.institutionKey.name]: `KakaoAK sandbox-rest-key-${app}`,
})

interface Change {
  /** @default 'bank' */
  readonly app?: string
  /** @default 'K1100T' */
  readonly product?: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

const base = { settle_id: 'SANDBOX-BANK', title: '본인 확인', token: 'token' }

const document = (number: number) => ({
  document_type: 'TEXT',
  title: `서류 ${number}`,
  sign_data: `${number}번 서류의 내용`,
})

/** What a person's details are on the REST wire. */
export const details = {
  hong: { name: '홍길동', birthday: '19900101', phone_number: '01000000001' },
  simcheong: { name: '심청', birthday: '20000229', phone_number: '01000000003' },
  kkeokjeong: { name: '임꺽정', birthday: '19850815', phone_number: '01000000004' },
  ungnyeo: { name: '웅녀', birthday: '19701003', phone_number: '01000000005' },
  hwangok: { name: '허황옥', birthday: '19880710', phone_number: '01000000006' },
  janghwa: { name: '장화', birthday: '19920303', phone_number: '01000000007' },
} as const

/** Prepares a transaction of 홍길동, but for what is changed. */
export const prepare = ({ app = 'bank', product = 'K1100T', body, headers }: Change = {}): ScenarioStep => ({
  method: 'POST',
  path: `/sign/v2/prepare/${product}`,
  headers: headers ?? keysOf(app),
  body: body ?? { ...base, ...details.hong },
  save: { txId: 'tx_id' },
})

/** The body of `prepare`, changed. */
export const bodyWith = (change: Readonly<Record<string, unknown>>) => ({
  ...base,
  ...details.hong,
  ...change,
})

/** The body of `prepare` for K1300. */
export const ciBodyWith = (change: Readonly<Record<string, unknown>>) => ({ ...base, ...change })

/** Prepares a transaction with two documents. */
export const prepareDocuments: ScenarioStep = {
  method: 'POST',
  path: '/sign/doc/v1/prepare/K3500T',
  headers: keysOf('bank'),
  body: {
    settle_id: base.settle_id,
    title: '대출 서류',
    ...details.hong,
    documents: [document(1), document(2)],
  },
  save: { txId: 'tx_id', first: 'documents.0.document_tx_id', second: 'documents.1.document_tx_id' },
}

const step =
  (path: string) =>
  ({ app = 'bank', body = {} }: Change = {}): ScenarioStep => ({
    method: 'POST',
    path,
    headers: keysOf(app),
    body: { tx_id: '{txId}', ...body },
  })

/** Sends the sign request. */
export const request = step('/sign/v2/request/K1100T')

/** Sends the sign request for documents. */
export const requestDocuments = step('/sign/doc/v1/request/K3500T')

/** Verifies the signature. */
export const verify = step('/sign/v2/verify/K1100T')

/** Asks who signed. */
export const signerInfo = step('/sign/v2/signer-info/K1100T')

/** 홍길동 signs on the phone. */
export const sign: ScenarioStep = {
  method: 'POST',
  path: '/__sandbox/phones/hong/requests/{txId}/sign',
}
