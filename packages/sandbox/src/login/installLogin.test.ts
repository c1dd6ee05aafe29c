import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { SdkPage } from '../hosted/installSdk.ts'
import { sdkScript } from '../hosted/sdkScript.ts'

interface Kakao {
  init: (key: string) => void
  Auth: { authorizeForCert: (options?: unknown) => void }
}

const options = {
  redirectUri: 'http://localhost:3000/login/return?from=home',
  settleId: 'SANDBOX-BANK',
  signData: '로그인에 동의합니다.',
}

/** Loads the script into a page without a browser. */
const load = (answer: () => Response | Promise<Response>) => {
  const { promise: opened, resolve } = Promise.withResolvers<URL>()
  const requests: { readonly address: string; readonly init: RequestInit }[] = []
  const page: SdkPage & { Kakao?: Kakao } = {
    document: { currentScript: { src: 'http://sandbox:4100/sdk/2.7.5-sandbox/kakao.min.js' } },
    location: { assign: (address) => resolve(new URL(address)) },
    fetch: async (address, init) => {
      requests.push({ address, init })
      return answer()
    },
  }
  runInNewContext(sdkScript, { window: page, URL, URLSearchParams, AbortController, crypto })
  return { kakao: page.Kakao!, opened, requests }
}

const ready = (answer = (): Response | Promise<Response> => Response.json({ kauth_tx_id: 'kauth-1' })) => {
  const loaded = load(answer)
  loaded.kakao.init('key')
  return loaded
}

describe('authorizeForCert', () => {
  it('comes after init', () => {
    expect(() => load(() => Response.error()).kakao.Auth.authorizeForCert(options)).toThrow(/Kakao\.init/)
  })

  it.each(['redirectUri', 'settleId', 'signData'])('needs %s', (name) => {
    const { kakao, requests } = ready()
    for (const value of [undefined, null, '', 7, {}])
      expect(() => kakao.Auth.authorizeForCert({ ...options, [name]: value })).toThrow(name)
    expect(() => kakao.Auth.authorizeForCert()).toThrow(/needs parameters/)
    expect(requests).toEqual([])
  })

  it.each([
    ...[
      'state',
      'prompt',
      'scope',
      'serviceTerms',
      'channelPublicId',
      'loginHint',
      'nonce',
      'identifyItems',
    ].map((name) => [name, 7] as const),
    ['identifyItems', ['name']],
    ['throughTalk', 'yes'],
    ['throughSyncplugin', 1],
    ['deviceType', 'phone'],
  ] as const)('does not take another %s', (name, value) => {
    const { kakao, requests } = ready()
    expect(() => kakao.Auth.authorizeForCert({ ...options, [name]: value })).toThrow(
      expect.objectContaining({ name: 'KakaoError', message: expect.stringContaining(name) as string }),
    )
    expect(requests).toEqual([])
  })

  it('prepares by a form and opens the login page', async () => {
    const { kakao, opened, requests } = ready()
    kakao.Auth.authorizeForCert({
      ...options,
      state: 's',
      nonce: 'n',
      prompt: 'login',
      identifyItems: 'name,ci',
      throughTalk: false,
    })
    const { origin, pathname, searchParams } = await opened
    expect(origin + pathname).toBe('http://sandbox:4100/oauth/authorize')
    const { auth_tran_id: transaction, ...place } = Object.fromEntries(searchParams)
    expect(transaction).toMatch(/^[A-Za-z0-9]{60}$/)
    expect(place).toEqual({
      client_id: 'key',
      redirect_uri: options.redirectUri,
      response_type: 'code',
      prompt: 'login,cert',
      state: 's',
      nonce: 'n',
      ka: expect.any(String),
      kauth_tx_id: 'kauth-1',
    })
    const [{ address, init } = { address: '', init: {} }] = requests
    expect(address).toBe('http://sandbox:4100/oauth/authorize/prepare')
    expect(Object.fromEntries(new URLSearchParams(init.body as string))).toEqual({
      cert_type: 'k2100',
      client_id: 'key',
      settle_id: options.settleId,
      sign_data: options.signData,
      sign_identify_items: 'name,ci',
    })
  })

  it('leads back with what a refusal tells, and only error and error_description of it', async () => {
    const refusal = { error: 'invalid_client', error_description: 'no (KOE216)', error_code: 'KOE216' }
    const { kakao, opened } = ready(() => Response.json(refusal, { status: 400 }))
    kakao.Auth.authorizeForCert({ ...options, state: 's' })
    expect(Object.fromEntries((await opened).searchParams)).toEqual({
      from: 'home',
      error: 'invalid_client',
      error_description: 'no (KOE216)',
      state: 's',
    })
  })

  it.each([
    ['no answer', () => Promise.reject(new Error('down'))],
    ['an answer that is none', () => new Response('<h1>502</h1>', { status: 502 })],
    ['an answer of something else', () => Response.json({})],
  ])('leads back after %s', async (_, answer) => {
    const { kakao, opened } = ready(answer)
    kakao.Auth.authorizeForCert(options)
    expect((await opened).searchParams.get('error')).toBe('server_error')
  })
})
