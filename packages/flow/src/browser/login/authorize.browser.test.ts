import { hostedWire } from '@kakao-cert/protocol/hosted'
import { loginSdk } from '@kakao-cert/protocol/login'
import { afterEach, expect, it, vi } from 'vitest'
import { authorize } from './authorize.ts'

const options = {
  settleId: 'settle-1',
  redirectUri: 'https://bank.example/login',
  signData: '동의합니다.',
  identifyItems: 'ci,name',
  state: 'state-1',
  nonce: 'nonce-1',
  throughTalk: false,
}

const sdk = { url: '/no-such/sdk.js', version: '2.7.5', javascriptKey: 'key-1' }

const world = globalThis as unknown as { Kakao?: unknown }

afterEach(() => {
  delete world.Kakao
})

it('gives the function of the SDK what the table names', async () => {
  const call = vi.fn<(given: unknown) => void>()
  const init = vi.fn<(key: unknown) => void>()
  world[hostedWire.kakao.name] = {
    [hostedWire.init.name]: init,
    [loginSdk.auth.name]: { [loginSdk.authorizeForCert.name]: call },
  }
  expect(await authorize({ sdk, options })).toEqual({ ok: true, value: undefined })
  expect(init).toHaveBeenCalledExactlyOnceWith('key-1')
  expect(call).toHaveBeenCalledExactlyOnceWith(options)
})

it('answers with a code where the SDK is too old to have the function', async () => {
  world.Kakao = { init: () => {} }
  const old = { ...sdk, url: URL.createObjectURL(new Blob([''], { type: 'text/javascript' })) }
  expect(await authorize({ sdk: old, options })).toEqual({
    ok: false,
    error: { surface: 'client', code: 'SDK_NOT_LOADED' },
  })
})
