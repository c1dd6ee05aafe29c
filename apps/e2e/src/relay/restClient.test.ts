import { catalogue, type Code } from '@kakao-cert/codes'
import type { RestCall } from '@kakao-cert/protocol/rest'
import { sandboxApi } from '@kakao-cert/protocol/sandbox'
import {
  createFetchHttp,
  type Prepared,
  type Product,
  type RestClient,
  type RestOutcome,
} from '@kakao-cert/relay'
import { createUndiciHttp } from '@kakao-cert/relay/node'
import { createSandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBankClient } from './createBankClient.ts'
import { wanted } from './wanted.ts'

// The REST client at a real sandbox, over HTTP.

const k1100 = { family: 'K1100', code: 'K1100T' } as const satisfies Product
const k1300 = { family: 'K1300', code: 'K1300T' } as const satisfies Product
const k3500 = { family: 'K3500', code: 'K3500T' } as const satisfies Product
const { name: _, birthday: __, phone_number: ___, ...withoutPerson } = wanted
const { token: ____, ...withoutToken } = wanted

const document = (number: number) => ({
  document_type: 'TEXT' as const,
  title: `서류 ${number}`,
  sign_data: `${number}번 서류의 내용`,
})
const wantedDocuments = { ...withoutToken, documents: [document(1), document(2)] }

const valueOf = <T>(outcome: RestOutcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.surface} ${outcome.error.code}, ${outcome.sent}`)
  return outcome.value
}

let sandbox: ServedSandbox
let control: ReturnType<typeof createSandboxControl>

beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 })
  control = createSandboxControl(sandbox.url)
})
afterAll(() => sandbox.close())
beforeEach(() => control.reset())

const setMaintenance = (isOn: boolean) =>
  fetch(sandbox.url + sandboxApi.changeMaintenance.path, {
    method: sandboxApi.changeMaintenance.method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ isOn }),
  })

const clientOf = (app = 'bank') => createBankClient({ upstream: sandbox.url, app })

const requested = async (client: RestClient): Promise<string> => {
  const { txId } = valueOf(await client.prepare(k1100, wanted))
  valueOf(await client.request(k1100, { tx_id: txId }))
  return txId
}

const signed = async (client: RestClient): Promise<string> => {
  const txId = await requested(client)
  await control.signAs('hong')
  return txId
}

const passTenMinutes = () => control.clock.advance(600_001)
const details = (name: string, birthday: string, phone: string) => ({
  ...wanted,
  name,
  birthday,
  phone_number: phone,
})

const raise: Readonly<Record<Code<'rest'>, (client: RestClient) => Promise<RestOutcome<unknown>>>> = {
  E0001: async (client) => {
    await control.faults.plan({ call: 'rest.prepare', times: 1, fault: { kind: 'code', code: 'E0001' } })
    return client.prepare(k1100, wanted)
  },
  E0002: async (client) => {
    await setMaintenance(true)
    const outcome = await client.prepare(k1100, wanted)
    await setMaintenance(false)
    return outcome
  },
  E1001: (client) => client.prepare(k1100, details('허황옥', '19880710', '01000000006')),
  E1002: () => clientOf('newcomer').prepare(k1100, wanted),
  E1004: () => clientOf('nobody').prepare(k1100, wanted),
  E1005: (client) => client.prepare(k1100, { ...wanted, settle_id: 'NOT-OURS' }),
  E1006: async (client) => {
    const { txId } = valueOf(await client.prepare(k1100, wanted))
    return client.request(k1100, { tx_id: txId, desc: '아무 말' })
  },
  E1007: (client) => client.prepare({ family: 'K1100', code: 'K1100' }, wanted),
  E2001: (client) => client.prepare(k1100, { ...wanted, phone_number: '01000009999' }),
  E2002: (client) => client.prepare(k1100, { ...wanted, name: '홍길순' }),
  E2003: (client) => client.verify(k1100, '015a4db0c5-0000-4000-8000-000000000000'),
  E2004: async (client) => client.request(k1100, { tx_id: await requested(client) }),
  E2005: (client) => client.prepare(k1100, details('임꺽정', '19850815', '01000000004')),
  E2006: async (client) => client.verify(k1100, await requested(client)),
  E2007: async (client) => {
    const txId = await requested(client)
    await passTenMinutes()
    return client.verify(k1100, txId)
  },
  E2008: async (client) => {
    const txId = await signed(client)
    valueOf(await client.verify(k1100, txId))
    return client.verify(k1100, txId)
  },
  E2009: async (client) => {
    const { txId } = valueOf(await client.prepare(k1100, details('웅녀', '19701003', '01000000005')))
    return client.request(k1100, { tx_id: txId })
  },
  E2010: (client) => client.prepare(k1100, details('심청', '20000229', '01000000003')),
  E2011: (client) => client.prepare(k1100, details('장화', '19920303', '01000000007')),
  E2012: async (client) => {
    const { txId, documentTxIds } = valueOf(await client.prepare(k3500, wantedDocuments))
    const documents = documentTxIds.toReversed().map((id) => ({ document_tx_id: id }))
    return client.request(k3500, { tx_id: txId, documents })
  },
  E2013: async (client) => {
    const txId = await signed(client)
    await passTenMinutes()
    return client.verify(k1100, txId)
  },
  E2017: async (client) => {
    const txId = await signed(client)
    valueOf(await client.verify(k1100, txId))
    await passTenMinutes()
    return client.signerInfo(k1100, txId)
  },
  E2018: async (client) => {
    const txId = await signed(client)
    valueOf(await client.verify(k1100, txId))
    valueOf(await client.signerInfo(k1100, txId))
    return client.signerInfo(k1100, txId)
  },
  E2019: async (client) => client.signerInfo(k1100, await signed(client)),
  E3001: () => clientOf('shop').prepare(k1300, { ...withoutPerson, ci: 'SANDBOX-CI-HONG' }),
  E3002: (client) => client.prepare({ family: 'K1100', code: 'K9999T' }, wanted),
  E3003: (client) => client.prepare(k1100, { ...wanted, settle_id: 'SANDBOX-BANK-LOGIN' }),
  E3004: async () => {
    const shop = clientOf('shop')
    const { txId } = valueOf(await shop.prepare(k1100, { ...wanted, settle_id: 'SANDBOX-SHOP' }))
    return shop.request(k1100, { tx_id: txId, identify_items: ['CI'] })
  },
  E9001: () => clientOf('elsewhere').prepare(k1100, wanted),
}

describe('every code of the REST table', () => {
  const codes = catalogue.flatMap(({ surface, code }) => (surface === 'rest' ? [code as Code<'rest'>] : []))

  it.each(codes)('%s comes as a refusal of the service', async (code) => {
    const outcome = await raise[code](clientOf())
    expect(outcome).toEqual({ ok: false, error: { surface: 'rest', code }, sent: 'refused' })
  })

  it('are 29', () => expect(codes).toHaveLength(29))
})

describe.each([
  ['fetch', () => createFetchHttp()],
  ['undici', () => createUndiciHttp()],
])('by %s', (_name, createHttp) => {
  const clientBy = (timeoutMs = 2000) =>
    createBankClient({ upstream: sandbox.url, http: createHttp(), timeoutMs })

  it('goes from prepare to signer info', async () => {
    const client = clientBy()
    expect(valueOf(await client.ping())).toBeNull()
    const { txId } = valueOf(await client.prepare(k1100, wanted))
    valueOf(await client.request(k1100, { tx_id: txId, identify_items: ['NAME', 'CI'] }))
    const standing = valueOf(await client.status(k1100, txId))
    expect(standing).toEqual({
      status: 'requested',
      requestedAtMs: expect.any(Number),
      validUntilMs: expect.any(Number),
    })
    await control.signAs('hong')
    expect(valueOf(await client.status(k1100, txId))).toEqual({
      ...standing,
      status: 'complete',
      signedAtMs: expect.any(Number),
    })
    expect(valueOf(await client.verify(k1100, txId)).signedData).toMatch(/^[\w-]+\.\.[\w-]+$/)
    const signer = valueOf(await client.signerInfo(k1100, txId))
    expect(signer.reveal()).toEqual({ name: '홍길동', ci: 'SANDBOX-CI-HONG' })
  })

  it('goes from prepare to signer info with documents', async () => {
    const client = clientBy()
    const { txId, documentTxIds }: Prepared = valueOf(await client.prepare(k3500, wantedDocuments))
    const documents = documentTxIds.map((id) => ({ document_tx_id: id }))
    valueOf(await client.request(k3500, { tx_id: txId, documents }))
    await control.signAs('hong')
    const signature = valueOf(await client.verify(k3500, txId))
    expect(signature.documents.map(({ documentTxId }) => documentTxId)).toEqual(documentTxIds)
    expect(valueOf(await client.signerInfo(k3500, txId)).reveal()).toEqual({
      name: '홍길동',
      birthday: '19900101',
      phoneNumber: '01000000001',
    })
  })

  const once = [
    ['rest.verify', (client: RestClient, txId: string) => client.verify(k1100, txId)],
    [
      'rest.signerInfo',
      async (client: RestClient, txId: string) => {
        valueOf(await client.verify(k1100, txId))
        return client.signerInfo(k1100, txId)
      },
    ],
  ] as const satisfies [`rest.${RestCall}`, unknown][]

  it.each(
    once.flatMap(([call, take]) =>
      (
        [
          ['dropped before', { kind: 'drop', when: 'before' }],
          ['dropped after', { kind: 'drop', when: 'after' }],
          ['cut', { kind: 'cutBody' }],
          ['late', { kind: 'delay', byMs: 60_000 }],
        ] as const
      ).map(([what, fault]) => [call, what, take, fault] as const),
    ),
  )('%s that is %s is one call, and nobody knows what came of it', async (call, what, take, fault) => {
    const client = clientBy(what === 'late' ? 300 : 2000)
    const txId = await signed(client)
    await control.faults.plan({ call, times: 1, fault })
    expect(await take(client, txId)).toEqual({
      ok: false,
      error: { surface: 'client', code: 'NETWORK_LOST' },
      sent: 'unknown',
    })
    expect(await control.calls()).toMatchObject({ [call]: 1 })
  })
})
