import { loginCalls } from '@kakao-cert/protocol/login'
import type { LoginOrder } from '@kakao-cert/protocol/login'
import { createSandboxControl, sandboxKey } from '@kakao-cert/sandbox'

/** What a page asks to have signed in a login. */
export const loginRequest = {
  signData: '로그인에 동의합니다.',
  redirectUri: 'http://localhost:3000/login/',
  locale: 'ko',
}

/** Goes through a login of a sandbox as the SDK, the browser and 홍길동 do, and answers with what comes back. */
export const walkLogin = async (
  sandboxUrl: string,
  { state, nonce }: LoginOrder,
  signData: string = loginRequest.signData,
): Promise<Readonly<Record<string, string>>> => {
  const prepared = await fetch(sandboxUrl + loginCalls.prepare.path, {
    method: 'POST',
    body: new URLSearchParams({
      cert_type: 'k2100',
      client_id: sandboxKey,
      settle_id: 'SANDBOX-BANK',
      sign_data: signData,
      sign_identify_items: 'name,ci',
    }),
  })
  const { kauth_tx_id: login = '' } = (await prepared.json()) as Record<string, string>
  const address = new URLSearchParams({
    client_id: sandboxKey,
    redirect_uri: loginRequest.redirectUri,
    response_type: 'code',
    prompt: 'cert',
    state,
    nonce,
    kauth_tx_id: login,
  })
  await fetch(`${sandboxUrl}${loginCalls.authorize.path}?${address.toString()}`)
  await fetch(sandboxUrl + loginCalls.choose.path.replace(':kauthTxId', login), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId: 'hong', way: 'app' }),
  })
  await createSandboxControl(sandboxUrl).signAs('hong')
  const back = await fetch(sandboxUrl + loginCalls.return.path.replace(':kauthTxId', login), {
    redirect: 'manual',
  })
  return Object.fromEntries(new URL(back.headers.get('Location') ?? '').searchParams)
}
