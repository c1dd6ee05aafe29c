import { expectTypeOf, it } from 'vitest'
import type { KakaoSign } from './KakaoSign.ts'

type Commands<S extends KakaoSign['status']> = {
  [K in keyof Extract<KakaoSign, { status: S }>]-?: Extract<KakaoSign, { status: S }>[K] extends (
    ...args: never[]
  ) => unknown
    ? K
    : never
}[keyof Extract<KakaoSign, { status: S }>]

it('has the commands that mean something at each status, and no others', () => {
  expectTypeOf<Commands<'idle' | 'succeeded' | 'failed' | 'cancelled'>>().toEqualTypeOf<'start'>()
  expectTypeOf<Commands<'choosing'>>().toEqualTypeOf<'choosePhone' | 'chooseQr' | 'cancel'>()
  expectTypeOf<Commands<'enteringPhone'>>().toEqualTypeOf<'submitPhone' | 'chooseQr' | 'goBack' | 'cancel'>()
  expectTypeOf<Commands<'showingQr'>>().toEqualTypeOf<'refreshQr' | 'choosePhone' | 'goBack' | 'cancel'>()
  expectTypeOf<Commands<'confirming'>>().toEqualTypeOf<'answer' | 'resend' | 'cancel'>()
  expectTypeOf<Commands<'waiting'>>().toEqualTypeOf<'resend' | 'cancel'>()
  expectTypeOf<Commands<'verifying'>>().toEqualTypeOf<'retry'>()
})

it('does not compile with a command at the wrong time, or a value that is not there', () => {
  const wrong = (sign: KakaoSign) => {
    // @ts-expect-error only some statuses can be started from
    sign.start()
    // @ts-expect-error nothing is signed while the person is waited for
    if (sign.status === 'waiting') return sign.completion
    // @ts-expect-error a QR code is refreshed only where one is shown
    if (sign.status === 'confirming') return sign.refreshQr()
    return sign.status === 'succeeded' ? sign.completion.txId : sign.status
  }
  expectTypeOf(wrong).parameter(0).toEqualTypeOf<KakaoSign>()
})
