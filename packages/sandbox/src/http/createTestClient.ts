import {
  parse,
  ProblemSchema,
  SnapshotSchema,
  windowApi,
  type Problem,
  type Snapshot,
  type WindowCall,
} from '@kakao-cert/protocol'
import { PhoneSchema, sandboxApi, type Phone } from '@kakao-cert/protocol/sandbox'
import { windowPath } from '../createSandbox.ts'
import { sandboxKey } from '../fixtures/sandboxKey.ts'

// For tests only. Nothing that is shipped imports this file.

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

type Begun = Snapshot & { readonly txId: string }

type Sandbox = (request: Request) => Promise<Response>

const must = <T>(value: T | undefined, answer: Answer): T => {
  if (value === undefined)
    throw new Error(`Unexpected answer ${answer.status}: ${JSON.stringify(answer.body)}`)
  return value
}

/** A body that opens a session. */
export const signRequest = {
  settleId: 'SANDBOX-BANK',
  product: 'K1400T',
  title: '계좌 개설',
  signData: '계좌 개설에 동의합니다.',
  locale: 'ko-KR',
}

/** What the first person would type into the phone form. */
export const hongDetails = { name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' }

/** Calls a sandbox as a window and as its control room would. */
export const createTestClient = (url: string, send: Sandbox = fetch) => {
  const request = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const init = {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    }
    const response = await send(
      new Request(url + path, body === undefined ? init : { ...init, body: JSON.stringify(body) }),
    )
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    }
  }

  const window = (
    call: WindowCall,
    sessionId: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) =>
    request(
      windowApi[call].method,
      windowPath + windowApi[call].path.replace(':sessionId', sessionId),
      body,
      headers,
    )

  const open = (change: object = {}, headers: Readonly<Record<string, string>> = {}) =>
    window('open', '', { ...signRequest, ...change }, { Authorization: `KakaoAK ${sandboxKey}`, ...headers })

  /** With a transaction, which a sandbox begins as it opens a session. */
  const snapshotOf = (answer: Answer): Begun => {
    const { txId, ...snapshot } = must(parse(SnapshotSchema, answer.body), answer)
    return { ...snapshot, txId: must(txId, answer) }
  }
  const problemOf = (answer: Answer): Problem['error'] =>
    must(parse(ProblemSchema, answer.body), answer).error
  const phoneOf = (answer: Answer): Phone => must(parse(PhoneSchema, answer.body), answer)

  const control = (
    call: keyof typeof sandboxApi,
    values: Readonly<Record<string, string>> = {},
    body?: unknown,
  ) =>
    request(
      sandboxApi[call].method,
      sandboxApi[call].path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? ''),
      body,
    )

  return {
    request,
    window,
    open,
    control,
    snapshotOf,
    problemOf,
    phoneOf,
    openSession: async (change?: object): Promise<Begun> => snapshotOf(await open(change)),
    phone: async (personId: string): Promise<Phone> => phoneOf(await control('phone', { personId })),
    advance: (byMs: number) => control('changeClock', {}, { kind: 'advance', byMs }),
    /** From showing a QR code to the second factor, on the phone of a person. */
    scanAs: async (personId: string, sessionId: string): Promise<Begun> => {
      const { phase } = snapshotOf(await window('showQr', sessionId))
      const qrText = phase.status === 'showingQr' ? phase.qrText : ''
      const token = new URL(qrText).searchParams.get('scan')
      phoneOf(await control('scan', { personId }, { token }))
      return snapshotOf(await window('read', sessionId))
    },
  }
}
