import type { Request } from 'autocannon'
import { restKeys as headers } from './restKeys.ts'

interface Flow {
  txId?: string
}

const withTxId = (method: 'GET' | 'POST', path: (txId: string) => string): Request => ({
  method,
  headers,
  setupRequest: (request, context) => {
    const { txId = '' } = context as Flow
    return {
      ...request,
      path: path(txId),
      ...(method === 'POST' && { body: JSON.stringify({ tx_id: txId }) }),
    }
  },
})

const prepare: Request = {
  method: 'POST',
  path: '/sign/v2/prepare/K1100T',
  headers,
  body: JSON.stringify({
    settle_id: 'SANDBOX-BANK',
    title: '본인 확인',
    token: 'token',
    name: '홍길동',
    birthday: '19900101',
    phone_number: '01000000001',
  }),
  onResponse: (_, body, context) => {
    Object.assign(context, { txId: (JSON.parse(body) as { tx_id: string }).tx_id } satisfies Flow)
  },
}

/** One signature over REST, the person's included: six requests one after the other. */
export const restFlow: readonly Request[] = [
  prepare,
  withTxId('POST', () => '/sign/v2/request/K1100T'),
  withTxId('POST', (txId) => `/__sandbox/phones/hong/requests/${txId}/sign`),
  withTxId('GET', (txId) => `/sign/v2/status/K1100T?tx_id=${txId}`),
  withTxId('POST', () => '/sign/v2/verify/K1100T'),
  withTxId('POST', () => '/sign/v2/signer-info/K1100T'),
]
