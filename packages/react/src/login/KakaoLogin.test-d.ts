// Checked by the compiler alone: a promise that is broken here fails `tsc`.

import type { KakaoLogin } from './KakaoLogin.ts'
import type { UseKakaoLoginOptions } from './useKakaoLogin.ts'

declare const login: KakaoLogin

// @ts-expect-error what can be done depends on the status
login.start()
// @ts-expect-error and so does what is known
login.completion satisfies object

if (login.status === 'idle') {
  login.start()
  // @ts-expect-error nothing is under way
  login.cancel()
}

if (login.status === 'away') {
  login.cancel()
  // @ts-expect-error a login is open already
  login.start()
}

if (login.status === 'completing') {
  login.retry()
  // @ts-expect-error a login that the server completes cannot be thrown away
  login.cancel()
}

if (login.status === 'succeeded') {
  login.completion.txId satisfies string
  // @ts-expect-error there is no error
  login.error satisfies object
}

if (login.status === 'failed') {
  login.error.code satisfies string
  // @ts-expect-error nothing is completed
  login.completion satisfies object
}

const sdk = { url: 'https://example.com/:version.js', version: '2.7.5', javascriptKey: 'key' }

;({ sdk, redirectUri: 'https://bank.example/login', signData: '동의합니다.' }) satisfies UseKakaoLoginOptions
// @ts-expect-error where the login leads back to is needed
;({ sdk, signData: '동의합니다.' }) satisfies UseKakaoLoginOptions
