import { readBridgeRequest, type BridgeRequest } from '@kakao-cert/protocol/short-sign'
import { describe, expect, it } from 'vitest'
import type { ShortSignServer } from '../../short-sign/ShortSignPorts.ts'
import { createFakeShortSignPorts } from '../../testing/createFakeShortSignPorts.ts'
import { createBridgeSigner } from './createBridgeSigner.ts'

const session = { startAtMs: 1, endAtMs: 2 }
const publicKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const

/** An app that answers by a table; what is not there is not answered. */
const createApp = (
  values: Partial<Record<BridgeRequest['call'], unknown>>,
  verified: Awaited<ReturnType<ShortSignServer['session']>> = { ok: true, value: session },
) => {
  const listeners = new Set<(message: unknown) => void>()
  const requests: BridgeRequest[] = []
  const stored = new Map<string, string>()
  const { timer, random, pass, countTimers } = createFakeShortSignPorts()
  const tell = (message: unknown) => {
    for (const listener of listeners) listener(message)
  }
  const post = (message: string) => {
    const request = readBridgeRequest(JSON.parse(message))
    if (!request) throw new Error(`The app does not understand ${message}`)
    requests.push(request)
    const { kakaoCert, version, id, call } = request
    if (!(call in values)) return
    const value = values[call]
    const isError = typeof value === 'object' && value !== null && 'surface' in value
    tell(JSON.stringify({ kakaoCert, version, id: 'other', isOk: true, value }))
    tell('another message of the app')
    tell(
      JSON.stringify({
        kakaoCert,
        version,
        id,
        ...(isError ? { isOk: false, error: value } : { isOk: true, value }),
      }),
    )
  }
  const signer = createBridgeSigner({
    certType: 'k3220',
    server: { session: () => Promise.resolve(verified) },
    random,
    timer,
    bridge: {
      post,
      listen: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    storage: {
      read: (key) => stored.get(key),
      write: (key, value) => void stored.set(key, value),
      remove: (key) => void stored.delete(key),
    },
  })
  return { signer, requests, stored, listeners, pass, countTimers }
}

describe('an app around the page', () => {
  it('is asked for the key pair, the way to KakaoTalk, the session and the signature', async () => {
    const app = createApp({
      publicKey: { publicKey },
      signWithKakaoTalk: {},
      sessionInfo: session,
      reducedSign: { signature: 'of the SDK' },
      isValidSession: { isValid: true },
      deleteKeyPair: {},
    })
    const { signer } = app
    expect(await signer.createKeyPair()).toEqual({ ok: true, value: publicKey })
    await signer.keep('tx-1')
    expect(await signer.find()).toEqual({ ok: true, value: { txId: 'tx-1' } })
    expect(await signer.lead?.('tx-1')).toEqual({ ok: true, value: undefined })
    expect(await signer.fetchSession('tx-1')).toEqual({ ok: true, value: session })
    expect(await signer.find()).toEqual({ ok: true, value: { txId: 'tx-1', session } })
    const accepted = { ok: true, value: { accepted: true, counter: 1 } } as const
    const orders: unknown[] = []
    const submit = (order: unknown) => {
      orders.push(order)
      return Promise.resolve(accepted)
    }
    expect(await signer.sign('이체', submit)).toEqual(accepted)
    expect(orders).toEqual([{ data: '이체', signature: 'of the SDK' }])
    expect(await signer.deleteKeyPair()).toEqual({ ok: true, value: undefined })
    expect(await signer.find()).toEqual({ ok: true, value: {} })
    expect(app.requests.map(({ call, params }) => [call, params])).toEqual([
      ['publicKey', { certType: 'k3220' }],
      ['signWithKakaoTalk', { certType: 'k3220', txId: 'tx-1' }],
      ['sessionInfo', { certType: 'k3220', txId: 'tx-1' }],
      ['isValidSession', { certType: 'k3220' }],
      ['reducedSign', { certType: 'k3220', data: '이체' }],
      ['deleteKeyPair', { certType: 'k3220' }],
    ])
    expect([app.listeners.size, app.countTimers()]).toEqual([0, 0])
  })

  it('has the names of its platform for what fails', async () => {
    const error = {
      surface: 'ios',
      code: 'ClientFailureReason.IllegalState',
      cause: 'expiredSession',
    } as const
    const { signer } = createApp({ reducedSign: error })
    const refusal = await signer.sign('이체', () => Promise.reject(new Error('It is not handed in.')))
    expect(refusal).toEqual({ ok: false, error })
  })

  it('that says the session is none any more is asked why', async () => {
    const { signer } = createApp({ sessionInfo: session, isValidSession: { isValid: false } })
    await signer.fetchSession('tx-1')
    expect(await signer.find()).toEqual({ ok: true, value: { txId: 'tx-1' } })
  })

  it('has no session for the page before the site’s server has verified the signature', async () => {
    const error = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } as const
    const { signer } = createApp({ sessionInfo: session }, { ok: false, error })
    expect(await signer.fetchSession('tx-1')).toEqual({ ok: false, error })
    expect(await signer.find()).toEqual({ ok: true, value: {} })
  })

  it('that answers something else is not believed', async () => {
    const { signer } = createApp({ sessionInfo: { startAtMs: 'soon' } })
    expect(await signer.fetchSession('tx-1')).toMatchObject({ ok: false, error: { reason: 'unreadable' } })
  })

  it('that never answers is given up', async () => {
    const { signer, pass, listeners } = createApp({})
    const outcome = signer.createKeyPair()
    pass(330_000)
    expect(await outcome).toEqual({ ok: false, error: { surface: 'client', code: 'NEVER_RETURNED' } })
    expect(listeners.size).toBe(0)
  })
})
