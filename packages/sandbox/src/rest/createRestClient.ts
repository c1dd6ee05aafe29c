import { parse } from '@kakao-cert/protocol'
import { familyOf, restCalls, restHeaders, restWire, type RestStep } from '@kakao-cert/protocol/rest'
import * as v from 'valibot'
import { dealerRestKey } from '../fixtures/dealerRestKey.ts'

// For tests only. Nothing that is shipped imports this file.

type Send = (request: Request) => Promise<Response>

interface Change {
  readonly product?: string
  readonly app?: string
  readonly headers?: Readonly<Record<string, string>>
}

const refusal = v.object({ error_code: v.string(), sandbox: v.object({ reason: v.string() }) })

/** What prepares a K1100 transaction of 홍길동. */
export const prepareBody = {
  settle_id: 'SANDBOX-BANK',
  title: '본인 확인',
  token: 'token',
  name: '홍길동',
  birthday: '19900101',
  phone_number: '01000000001',
}

/** The headers with both keys, that of the institution by the name of its app. */
export const keysOf = (app: string) => ({
  [restHeaders.dealerKey.name]: `KakaoAK ${dealerRestKey}`,
  [restHeaders.institutionKey.name]: `KakaoAK sandbox-rest-key-${app}`,
})

/** Calls a sandbox as the server of an institution would. */
export const createRestClient = (send: Send, url = 'http://sandbox') => {
  const call = async (step: RestStep, body: object, change: Change = {}) => {
    const { product = 'K1100T', app = 'bank', headers } = change
    const { method, path } = restWire[restCalls[familyOf(product) ?? 'K1100'][step]]
    const target = url + path.replace(':productCode', product)
    const keys = headers ?? keysOf(app)
    const request =
      method === 'GET'
        ? new Request(`${target}?${new URLSearchParams(body as Record<string, string>).toString()}`, {
            headers: keys,
          })
        : new Request(target, {
            method,
            headers: { 'Content-Type': 'application/json', ...keys },
            body: JSON.stringify(body),
          })
    const response = await send(request)
    const answer = (await response.json()) as Record<string, unknown>
    const refused = parse(refusal, answer)
    return {
      status: response.status,
      body: answer,
      code: refused?.error_code,
      reason: refused?.sandbox.reason,
    }
  }

  const control = (path: string, body: object = {}) =>
    send(
      new Request(`${url}/__sandbox/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )

  const prepare = async (body: object = prepareBody, change: Change = {}): Promise<string> => {
    const answer = await call('prepare', body, change)
    return String(answer.body['tx_id'])
  }

  return {
    call,
    control,
    prepare,
    /** A transaction that 홍길동 has signed. */
    signed: async (wanted: object = {}): Promise<string> => {
      const tx_id = await prepare()
      await call('request', { tx_id, ...wanted })
      await control(`phones/hong/requests/${tx_id}/sign`)
      return tx_id
    },
    advance: (byMs: number) => control('clock', { kind: 'advance', byMs }),
    statusOf: async (tx_id: string) => (await call('status', { tx_id })).body['status'],
  }
}
