// Checked by the compiler alone: a promise that is broken here fails `tsc`.

import type { KakaoHostedSign } from './KakaoHostedSign.ts'
import type { UseKakaoHostedSignOptions } from './useKakaoHostedSign.ts'

declare const sign: KakaoHostedSign

// @ts-expect-error what can be done depends on the status
sign.start()
// @ts-expect-error and so does what is known
sign.txId satisfies string

if (sign.status === 'idle') {
  sign.start()
  // @ts-expect-error nothing is under way
  sign.cancel()
}

if (sign.status === 'away') {
  sign.via satisfies 'tab' | 'popup'
  sign.cancel()
  // @ts-expect-error a window is open already
  sign.start()
}

if (sign.status === 'checking') {
  // @ts-expect-error a signature that is there cannot be thrown away
  sign.cancel()
}

if (sign.status === 'completing') {
  sign.txId satisfies string
  sign.retry()
  // @ts-expect-error a signature that is there cannot be thrown away
  sign.cancel()
}

if (sign.status === 'succeeded') {
  sign.completion.txId satisfies string
  // @ts-expect-error there is no error
  sign.error satisfies object
}

if (sign.status === 'failed') {
  sign.error.code satisfies string
  // @ts-expect-error there is no transaction
  sign.txId satisfies string
}

const sdk = { url: 'https://example.com/:version.js', version: '2.7.5', javascriptKey: 'key' }

;({ sdk, redirectUri: '/return', signData: '동의합니다.' }) satisfies UseKakaoHostedSignOptions
// @ts-expect-error where the window leads back to is needed
;({ sdk, signData: '동의합니다.' }) satisfies UseKakaoHostedSignOptions
