import {
  parse,
  ProblemSchema,
  SnapshotSchema,
  windowApi,
  type Problem,
  type Snapshot,
  type WindowCall,
} from '@kakao-cert/protocol'

const origin = 'https://bank.example'

/** An answer, as a page reads it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Who signs. */
export const hong = { name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' }

/** What a page asks to have signed. */
export const signRequest = {
  settleId: 'SANDBOX-BANK',
  product: 'K1400',
  title: '계좌 개설',
  signData: '계좌 개설에 동의합니다.',
  locale: 'ko',
}

type Headers_ = Readonly<Record<string, string>>

/** A browser on a page of the site: keeps cookies, and says whose page it is, as browsers do. */
export const createSiteBrowser = (send: (request: Request) => Promise<Response>) => {
  const cookies = new Map<string, string>()

  const request = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Headers_ = {},
  ): Promise<Answer> => {
    const response = await send(
      new Request(`${origin}/cert${path}`, {
        method,
        headers: {
          ...(method === 'POST' && { Origin: origin, 'Sec-Fetch-Site': 'same-origin' }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(cookies.size > 0 && { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    }
  }

  const call = (name: WindowCall, sessionId = '', body?: unknown, headers?: Headers_) =>
    request(windowApi[name].method, windowApi[name].path.replace(':sessionId', sessionId), body, headers)

  const must = <T>(value: T | undefined, answer: Answer): T => {
    if (value === undefined)
      throw new Error(`Unexpected answer ${answer.status}: ${JSON.stringify(answer.body)}`)
    return value
  }
  const snapshotOf = (answer: Answer): Snapshot => must(parse(SnapshotSchema, answer.body), answer)
  const problemOf = (answer: Answer): Problem['error'] =>
    must(parse(ProblemSchema, answer.body), answer).error

  const read = async (sessionId: string) => snapshotOf(await call('read', sessionId))

  return {
    cookies,
    request,
    call,
    snapshotOf,
    problemOf,
    read,
    open: async (change: object = {}, headers?: Headers_): Promise<Snapshot> =>
      snapshotOf(await call('open', '', { ...signRequest, ...change }, headers)),
    /** Waits until a session stands at a phase. */
    reach: async (sessionId: string, status: Snapshot['phase']['status']): Promise<Snapshot> => {
      for (let attempt = 0; attempt < 200; attempt += 1) {
        const snapshot = await read(sessionId)
        if (snapshot.phase.status === status) return snapshot
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`The session never was ${status}: ${JSON.stringify((await read(sessionId)).phase)}`)
    },
  }
}

/** A browser on a page of the site. */
export type SiteBrowser = ReturnType<typeof createSiteBrowser>
