import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { SdkPage } from './installSdk.ts'
import { sdkScript } from './sdkScript.ts'

interface Kakao {
  init: (key?: unknown) => void
  isInitialized: () => boolean
  Cert: { identify: (options?: unknown) => void; cleanup: () => void }
}

const options = {
  redirectUri: 'http://localhost:3000/return',
  settleId: 'SANDBOX-BANK',
  signData: '동의합니다.',
}

/** Loads the script into a page without a browser. */
const load = (answer: (init: RequestInit) => Response | Promise<Response>) => {
  const { promise: opened, resolve } = Promise.withResolvers<URL>()
  const requests: { readonly address: string; readonly init: RequestInit }[] = []
  const visits: string[] = []
  const page: SdkPage & { Kakao?: Kakao } = {
    document: { currentScript: { src: 'http://sandbox:4100/sdk/2.7.5-sandbox/kakao.min.js' } },
    location: {
      assign: (address) => {
        visits.push(address)
        resolve(new URL(address))
      },
    },
    fetch: async (address, init) => {
      requests.push({ address, init })
      return answer(init)
    },
  }
  runInNewContext(sdkScript, { window: page, URL, URLSearchParams, AbortController })
  return { kakao: page.Kakao!, opened, requests, visits }
}

const ready = (answer: Parameters<typeof load>[0] = () => Response.json({ sessionId: 'S' })) => {
  const loaded = load(answer)
  loaded.kakao.init('key')
  return loaded
}

describe('init', () => {
  it('wants a key, once', () => {
    const { kakao } = load(() => Response.error())
    expect(kakao.isInitialized()).toBe(false)
    for (const key of [undefined, '', 7]) expect(() => kakao.init(key)).toThrow(/needs a JavaScript key/)
    kakao.init('key')
    kakao.init('key')
    expect(kakao.isInitialized()).toBe(true)
    expect(() => kakao.init('another')).toThrow(/another key/)
  })

  it('comes first', () => {
    const { kakao } = load(() => Response.error())
    expect(() => kakao.Cert.identify(options)).toThrow(/Kakao\.init/)
  })
})

describe('identify', () => {
  it.each(['redirectUri', 'settleId', 'signData'])('needs %s', (name) => {
    const { kakao, requests } = ready()
    for (const value of [undefined, null, '', 7, {}])
      expect(() => kakao.Cert.identify({ ...options, [name]: value })).toThrow(name)
    expect(requests).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['text', 'settleId'],
    ['a state that is no text', { ...options, state: 7 }],
    ['items that are no texts', { ...options, identifyItems: [7] }],
    ['items that are no list', { ...options, identifyItems: {} }],
  ])('does not take %s', (_, given) => {
    const error = (() => {
      try {
        ready().kakao.Cert.identify(given)
      } catch (thrown) {
        return thrown as Error
      }
      return undefined
    })()
    expect(error?.name).toBe('KakaoError')
    expect(error?.message).toMatch(/sandbox/)
  })

  it('asks the sandbox that it came from, with the key, and opens the window', async () => {
    const { kakao, opened, requests } = ready()
    expect(kakao.Cert.identify({ ...options, state: 'a&b', identifyItems: 'ci, name' })).toBeUndefined()
    const { origin, pathname, searchParams } = await opened
    expect(origin + pathname).toBe('http://sandbox:4100/window')
    expect([...searchParams]).toEqual([
      ['session', 'S'],
      ['redirect_uri', options.redirectUri],
      ['state', 'a&b'],
    ])
    const [{ address, init } = { address: '', init: {} }] = requests
    expect(address).toBe('http://sandbox:4100/window/requests')
    expect(init.headers).toMatchObject({ Authorization: 'KakaoAK key' })
    expect(JSON.parse(init.body as string)).toEqual({
      ...options,
      state: 'a&b',
      identifyItems: ['ci', 'name'],
    })
  })

  it('opens the window with the code of a refusal', async () => {
    const { kakao, opened } = ready(() => Response.json({ error: { code: 'E1005' } }, { status: 400 }))
    kakao.Cert.identify(options)
    expect((await opened).searchParams.get('error_code')).toBe('E1005')
  })

  it.each([
    ['no answer', () => Promise.reject(new Error('down'))],
    ['an answer that is none', () => new Response('<h1>502</h1>', { status: 502 })],
  ])('opens the window with neither after %s', async (_, answer) => {
    const { kakao, opened } = ready(answer)
    kakao.Cert.identify(options)
    expect([...(await opened).searchParams.keys()]).toEqual(['redirect_uri'])
  })

  it('opens one window, for the last of two calls', async () => {
    let count = 0
    const { kakao, opened, visits } = ready(() => Response.json({ sessionId: `S${(count += 1)}` }))
    kakao.Cert.identify(options)
    kakao.Cert.identify(options)
    expect((await opened).searchParams.get('session')).toBe('S2')
    await new Promise((done) => setTimeout(done))
    expect(visits).toHaveLength(1)
  })
})

it('cleanup calls off a window that is not open yet', async () => {
  const { kakao, visits, requests } = ready()
  kakao.Cert.cleanup()
  kakao.Cert.identify(options)
  kakao.Cert.cleanup()
  await new Promise((done) => setTimeout(done))
  expect(requests[0]?.init.signal?.aborted).toBe(true)
  expect(visits).toEqual([])
})
