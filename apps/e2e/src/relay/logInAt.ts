import { loginCalls, type LoginCall } from '@kakao-cert/protocol/login'
import type { SandboxControl } from '@kakao-cert/sandbox'
import { sandboxKey } from '@kakao-cert/sandbox'

// An address that the sandbox takes for registered.
const site = 'http://localhost:3000/login/return'

type Form = Readonly<Record<string, string>>

/**
 * Logs in at a sandbox with a transaction that a server has prepared (K2220), as the SDK of an app, the person and the site do.
 *
 * @returns the access token
 */
export const logInAt = async (sandbox: SandboxControl, txId: string): Promise<string> => {
  const at = (call: LoginCall, id = '') => sandbox.url + loginCalls[call].path.replace(':kauthTxId', id)
  const post = async (call: LoginCall, form: Form) => {
    const response = await fetch(at(call), { method: 'POST', body: new URLSearchParams(form) })
    return (await response.json()) as Form
  }

  const { kauth_tx_id: id = '' } = await post('prepare', {
    cert_type: 'k2220',
    client_id: sandboxKey,
    settle_id: 'SANDBOX-BANK',
    tx_id: txId,
  })
  const place = { client_id: sandboxKey, redirect_uri: site, response_type: 'code', prompt: 'cert' }
  const search = new URLSearchParams({ ...place, kauth_tx_id: id, state: 'state-1' })
  await fetch(`${at('authorize')}?${search.toString()}`, { redirect: 'manual' })
  await fetch(at('choose', id), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId: 'hong', way: 'app' }),
  })
  await sandbox.signAs('hong')
  const left = await fetch(at('return', id), { redirect: 'manual' })
  const code = new URL(left.headers.get('Location') ?? site).searchParams.get('code') ?? ''
  const token = await post('token', {
    grant_type: 'authorization_code',
    client_id: 'sandbox-rest-key-bank',
    redirect_uri: site,
    code,
  })
  return token['access_token'] ?? ''
}
