import { windowApi, type WindowCall } from '@kakao-cert/protocol'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import { sandboxKey } from '../fixtures/sandboxKey.ts'
import { createTestClient } from '../http/createTestClient.ts'

// For tests only. Nothing that is shipped imports this file.

/** The user agent of a phone. */
export const phoneAgent =
  'Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36'

/** What a site asks for. */
export const hostedRequest = {
  settleId: 'SANDBOX-BANK',
  redirectUri: 'http://localhost:3000/return',
  signData: '계좌 개설에 동의합니다.',
  state: 'state-1',
}

/** Walks through the hosted window of a sandbox as the SDK, the browser and the page do. */
export const createHostedClient = (url: string, send: (request: Request) => Promise<Response> = fetch) => {
  const client = createTestClient(url, send)

  const ask = (body: unknown, key: string = sandboxKey) =>
    client.request('POST', hostedWire.request.name, body, { Authorization: `KakaoAK ${key}` })

  /** The address that the SDK would open. */
  const windowAddress = (place: Readonly<Record<string, string>>): string => {
    const { redirectUri, state } = hostedRequest
    return `${url}${hostedWire.window.name}?${new URLSearchParams({ ...place, redirect_uri: redirectUri, state }).toString()}`
  }

  const identify = async (change: object = {}, key?: string): Promise<string> => {
    const { status, body } = await ask({ ...hostedRequest, ...change }, key)
    const { sessionId, error } = body as { sessionId: string; error: { code: string } }
    return windowAddress(status === 201 ? { session: sessionId } : { error_code: error.code })
  }

  /** Opens an address as a browser does, up to the first answer. */
  const visit = (address: string, userAgent = 'Mozilla/5.0 (X11; Linux x86_64)'): Promise<Response> =>
    send(new Request(address, { redirect: 'manual', headers: { 'User-Agent': userAgent } }))

  const hosted = (call: WindowCall, sessionId: string, body?: unknown) => {
    const { method, path } = windowApi[call]
    const endpoint = hostedWire.endpoint.name.replace(':hostedId', sessionId)
    return client.request(method, endpoint + path.replace(':sessionId', sessionId), body)
  }

  return {
    ...client,
    ask,
    identify,
    windowAddress,
    visit,
    hosted,
    /** From the call of the site to the page that waits for the person; answers with the session. */
    openWindow: async (change?: object): Promise<string> => {
      const address = await identify(change)
      return client.snapshotOf(await hosted('open', new URL(address).searchParams.get('session') ?? ''))
        .sessionId
    },
    /** Where the page goes when it is done; `told` is what the page has to tell. */
    leave: (sessionId: string, told?: string): string => {
      const { redirectUri, state } = hostedRequest
      const search = new URLSearchParams({
        redirect_uri: redirectUri,
        state,
        ...(told && { error_code: told }),
      })
      return `${url}${hostedWire.return.name.replace(':sessionId', sessionId)}?${search.toString()}`
    },
    missSecondFactor: async (sessionId: string): Promise<void> => {
      const seen = client.snapshotOf(await hosted('read', sessionId))
      const { phase } = seen.phase.status === 'choosing' ? await client.scanAs('hong', sessionId) : seen
      const challengeId = phase.status === 'confirming' ? phase.challenge.id : ''
      await hosted('answer', sessionId, { challengeId, answer: 'wrong' })
    },
    /** The code that an address leads back to the site with, if any. */
    codeOf: async (address: string, userAgent?: string): Promise<string | null> => {
      const response = await visit(address, userAgent)
      const place = new URL(response.headers.get('Location') ?? '')
      if (response.status !== 302 || place.origin + place.pathname !== hostedRequest.redirectUri)
        throw new Error(`${address} answered ${response.status} and leads to ${place.href}`)
      return place.searchParams.get('error_code')
    },
  }
}
