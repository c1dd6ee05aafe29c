// Checked by the compiler alone: a promise that is broken here fails `tsc`.

import type { KakaoShortSign } from './KakaoShortSign.ts'
import type { UseShortSignOptions } from './useShortSign.ts'

declare const sign: KakaoShortSign

// @ts-expect-error what can be done depends on the status
sign.start()
// @ts-expect-error and so does what is known
sign.session satisfies object

if (sign.status === 'idle') {
  sign.start()
  // @ts-expect-error there is no key pair
  sign.sign('data')
}

if (sign.status === 'waiting') {
  sign.check()
  sign.txId satisfies string
  // @ts-expect-error the person has not signed yet
  sign.sign('data')
}

if (sign.status === 'ready') {
  sign.sign('data')
  sign.session.endAtMs satisfies number
  sign.deleteKeyPair()
  // @ts-expect-error there is no error
  sign.recover()
}

if (sign.status === 'signing') {
  // @ts-expect-error one after the other
  sign.sign('data')
}

if (sign.status === 'failed') {
  sign.error.code satisfies string
  sign.recover()
}

;({ title: '이체', text: '동의합니다.', sessionHours: 6 }) satisfies UseShortSignOptions
// @ts-expect-error how long the session is to be is needed
;({ title: '이체', text: '동의합니다.' }) satisfies UseShortSignOptions
