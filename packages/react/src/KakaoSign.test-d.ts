// Checked by the compiler alone: a promise that is broken here fails `tsc`.

import type { KakaoSign } from './KakaoSign.ts'
import type { UseKakaoSignOptions } from './useKakaoSign.ts'
import type { KakaoCertWindowProps } from './KakaoCertWindow.tsx'
import type { Messages } from './locales/Messages.ts'
import { ko } from './locales/ko.ts'

declare const sign: KakaoSign

// @ts-expect-error what can be done depends on the status
sign.start()
// @ts-expect-error and so does what is known
sign.snapshot satisfies object

if (sign.status === 'idle') {
  sign.start()
  sign.start({ preferred: 'phone' })
  // @ts-expect-error there are two methods
  sign.start({ preferred: 'fax' })
  // @ts-expect-error nothing is under way
  sign.cancel()
}

if (sign.status === 'choosing') {
  sign.choosePhone()
  sign.chooseQr()
  // @ts-expect-error the form is not there yet
  sign.submitPhone({ name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' })
  // @ts-expect-error a session is open already
  sign.start()
}

if (sign.status === 'enteringPhone') {
  sign.submitPhone({ name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' })
  // @ts-expect-error a field is missing
  sign.submitPhone({ name: '홍길동', birthday: '19900101' })
}

if (sign.status === 'showingQr') {
  sign.snapshot.phase.qrText satisfies string
  sign.refreshQr()
  // @ts-expect-error nobody has scanned it yet
  sign.answer('123456')
}

if (sign.status === 'confirming') {
  sign.snapshot.phase.challenge.id satisfies string
  sign.answer('123456')
  // @ts-expect-error the code is no number
  sign.answer(123456)
}

if (sign.status === 'verifying') {
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
  // @ts-expect-error there is no completion
  sign.completion satisfies object
}

// @ts-expect-error the text to sign is needed
;({ title: '동의' }) satisfies UseKakaoSignOptions

// @ts-expect-error whether it is open is the page's to say
;({ request: { title: '동의', signData: '동의합니다.' } }) satisfies KakaoCertWindowProps

const { close: _, ...withoutClose } = ko.messages
// @ts-expect-error a language cannot leave out a text
withoutClose satisfies Messages
