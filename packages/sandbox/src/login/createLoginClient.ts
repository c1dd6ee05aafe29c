import { parse } from '@kakao-cert/protocol'
import { loginCalls, type LoginCall } from '@kakao-cert/protocol/login'
import { LoginPageSchema, type LoginPage } from '@kakao-cert/protocol/sandbox'
import { sandboxKey } from '../fixtures/sandboxKey.ts'

// For tests only. Nothing that is shipped imports this file.

type Form = Readonly<Record<string, string>>

/** What an SDK asks for. */
const loginForm = {
  cert_type: 'k2100',
  client_id: sandboxKey,
  settle_id: 'SANDBOX-BANK',
  sign_data: '로그인에 동의합니다.',
}

/** What the login page is opened with. */
export const loginAddress = {
  client_id: sandboxKey,
  redirect_uri: 'http://localhost:3000/login/return',
  response_type: 'code',
  prompt: 'cert',
  state: 'state-1',
  nonce: 'nonce-1',
}

/** Walks through a login as the SDK, the browser, the page and the site's server do. */
export const createLoginClient = (
  send: (request: Request) => Promise<Response> = fetch,
  url = 'http://sandbox',
) => {
  const at = (call: LoginCall, kauthTxId = '') => url + loginCalls[call].path.replace(':kauthTxId', kauthTxId)

  const post = async (call: LoginCall, form: Form) => {
    const response = await send(new Request(at(call), { method: 'POST', body: new URLSearchParams(form) }))
    return { status: response.status, body: (await response.json()) as Readonly<Record<string, string>> }
  }

  const visit = async (address: string) => {
    const response = await send(new Request(address, { redirect: 'manual' }))
    const location = response.headers.get('Location')
    const place = location === null ? undefined : new URL(location, url)
    return { status: response.status, place, told: Object.fromEntries(place?.searchParams ?? []) }
  }

  const prepare = async (change: Form = {}) => post('prepare', { ...loginForm, ...change })
  const control = (path: string, body: object = {}) =>
    send(
      new Request(`${url}/__sandbox/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )

  const authorize = (kauth_tx_id: string, change: Form = {}) =>
    visit(`${at('authorize')}?${new URLSearchParams({ ...loginAddress, kauth_tx_id, ...change }).toString()}`)

  const pageOf = async (response: Response): Promise<LoginPage> => {
    const answer: unknown = await response.json()
    const page = parse(LoginPageSchema, answer)
    if (!page) throw new Error(`No page: ${response.status} ${JSON.stringify(answer)}`)
    return page
  }

  const choose = async (kauthTxId: string, personId = 'hong', way = 'app') =>
    pageOf(
      await send(
        new Request(at('choose', kauthTxId), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ personId, way }),
        }),
      ),
    )

  const open = async (change: Form = {}, address: Form = {}): Promise<string> => {
    const { kauth_tx_id: id = '' } = (await prepare(change)).body
    await authorize(id, address)
    return id
  }

  const sign = (kauthTxId: string, person = 'hong', what = 'sign') =>
    control(`phones/${person}/requests/${kauthTxId.replace('kauth-', '')}/${what}`)

  return {
    prepare,
    authorize,
    open,
    choose,
    sign,
    control,
    read: async (kauthTxId: string) => pageOf(await send(new Request(at('read', kauthTxId)))),
    leave: (kauthTxId: string) => visit(at('return', kauthTxId)),
    /** From prepare to the code, as 홍길동. */
    logIn: async (address: Form = {}): Promise<string> => {
      const id = await open({}, address)
      await choose(id)
      await sign(id)
      return (await visit(at('return', id))).told['code'] ?? ''
    },
    exchange: (code: string, change: Form = {}) =>
      post('token', {
        grant_type: 'authorization_code',
        client_id: 'sandbox-rest-key-bank',
        redirect_uri: loginAddress.redirect_uri,
        code,
        ...change,
      }),
    advance: (byMs: number) => control('clock', { kind: 'advance', byMs }),
  }
}
