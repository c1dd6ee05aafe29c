import type { Transport } from '@kakao-cert/flow'
import { fixedTimeMs, snapshotAt } from '@kakao-cert/flow/testing'
import type { CertError } from '@kakao-cert/protocol'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, spyOn } from 'storybook/test'
import { KakaoCertWindow } from './KakaoCertWindow.tsx'
import { answersAt, done, refused } from './testing/answersAt.ts'
import { playWindow } from './testing/playWindow.ts'

const meta = {
  title: 'Window/States',
  component: KakaoCertWindow,
  args: {
    request: { title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' },
    form: 'inline',
    open: true,
    onOpenChange: fn(),
    onComplete: fn(),
    onFail: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof KakaoCertWindow>

export default meta

type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const networkLost: CertError = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true }

const choosing = (others?: Partial<Transport>) => ({ answers: answersAt(snapshotAt('choosing'), others) })

const submitPhone: Play = async (context) => {
  const { press, type } = playWindow(context)
  await press('phoneMethod')
  await type('name', '홍길동')
  await type('birthday', '19900101')
  await type('phoneNumber', '01000000001')
  await press('send')
}

/** Before it is opened there is nothing to see. */
export const Idle: Story = {
  args: { open: false },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-part="window"]')).toBeNull()
  },
}

export const Opening: Story = {
  play: (context) => playWindow(context).isAt('opening'),
}

/** No answer for five seconds. */
export const OpeningSlowly: Story = {
  beforeEach: () => {
    // Nobody has to wait for it here.
    const later = window.setTimeout.bind(window)
    spyOn(window, 'setTimeout').mockImplementation(((handler: () => void, delayMs?: number) =>
      later(handler, delayMs === 5000 ? 0 : delayMs)) as typeof setTimeout)
  },
  play: async (context) => {
    const { isAt, text } = playWindow(context)
    await isAt('opening')
    await expect(await context.canvas.findByText(text('slow'))).toHaveRole('status')
  },
}

/** E0002: the button asks again. */
export const Maintenance: Story = {
  parameters: { answers: { open: () => Promise.resolve(refused({ surface: 'rest', code: 'E0002' })) } },
  play: async (context) => {
    const { isAt, says } = playWindow(context)
    await says('E0002')
    await isAt('failed')
  },
}

/** E8002: no transaction was spent, and the site leads on. */
export const OnAPhone: Story = {
  parameters: {
    provider: {
      mobileRoute: (
        <a data-part="primary" href="#app">
          앱에서 인증하기
        </a>
      ),
    },
    answers: {
      open: () => Promise.resolve(refused({ surface: 'window', code: 'E8002', cause: 'mobile' })),
    },
  },
  play: async (context) => {
    await expect(await context.canvas.findByText('앱에서 인증하기')).toBeVisible()
    await playWindow(context).isAt('failed')
  },
}

export const Choosing: Story = {
  parameters: choosing(),
  play: async (context) => {
    const { isAt, says } = playWindow(context)
    await isAt('choosing')
    await says('예시은행')
  },
}

export const ChoosingAfterQrDidNotStart: Story = {
  parameters: choosing({ showQr: () => Promise.resolve(refused(networkLost)) }),
  play: async (context) => {
    const { isAt, press } = playWindow(context)
    await press('qrMethod')
    await context.canvas.findByRole('alert')
    await isAt('choosing')
  },
}

export const EnteringPhone: Story = {
  parameters: choosing(),
  play: async (context) => {
    const { isAt, press } = playWindow(context)
    await press('phoneMethod')
    await isAt('enteringPhone')
  },
}

export const EnteringPhoneWithFieldErrors: Story = {
  parameters: choosing(),
  play: async (context) => {
    const { press, says, text, type } = playWindow(context)
    await press('phoneMethod')
    await type('birthday', '19901301')
    await type('phoneNumber', '+12025550100')
    await press('send')
    await says(text('nameRequired'))
    await says(text('birthdayNotADate'))
    await says(text('phoneNumberForeign'))
    await expect(await context.canvas.findByLabelText(text('name'))).toHaveFocus()
  },
}

/** The details are of nobody at Kakao: they can be mended, and what was typed is still there. */
export const EnteringPhoneAfterE2001: Story = {
  parameters: choosing({
    submitPhone: () => Promise.resolve(refused({ surface: 'rest', code: 'E2001', canGoOn: true })),
    read: () => Promise.resolve(done(snapshotAt('choosing'))),
  }),
  play: async (context) => {
    const { isAt, text } = playWindow(context)
    await submitPhone(context)
    await context.canvas.findByRole('alert')
    await isAt('enteringPhone')
    await expect(await context.canvas.findByLabelText(text('name'))).toHaveValue('홍길동')
  },
}

export const SendingPhone: Story = {
  parameters: choosing(),
  play: async (context) => {
    await submitPhone(context)
    await playWindow(context).isAt('sendingPhone')
  },
}

export const StartingQr: Story = {
  parameters: choosing(),
  play: async (context) => {
    const { isAt, press } = playWindow(context)
    await press('qrMethod')
    await isAt('startingQr')
  },
}

export const ShowingQr: Story = {
  parameters: { answers: answersAt(snapshotAt('showingQr')) },
  play: async (context) => {
    const { isAt, text } = playWindow(context)
    await context.canvas.findByRole('img', { name: text('qrImage') })
    await isAt('showingQr')
  },
}

export const ShowingQrExpired: Story = {
  parameters: {
    answers: answersAt(
      snapshotAt('showingQr', {
        phase: { status: 'showingQr', qrText: 'sandbox-qr', qrExpiresAtMs: fixedTimeMs },
      }),
    ),
  },
  play: (context) => {
    const { says, text } = playWindow(context)
    return says(text('qrExpired'))
  },
}

/** One more press ends the transaction with E8005; the person is told before. */
export const ShowingQrLastRefresh: Story = {
  parameters: {
    answers: answersAt(snapshotAt('showingQr', { remaining: { refreshes: 0, requests: 3, answers: 2 } })),
  },
  play: (context) => {
    const { says, text } = playWindow(context)
    return says(text('lastRefresh'))
  },
}

export const RefreshingQr: Story = {
  parameters: { answers: answersAt(snapshotAt('showingQr')) },
  play: async (context) => {
    const { isAt, press } = playWindow(context)
    await press('refresh')
    await isAt('refreshingQr')
  },
}

export const Confirming: Story = {
  parameters: { answers: answersAt(snapshotAt('confirming')) },
  play: (context) => playWindow(context).isAt('confirming'),
}

/** One more miss ends the transaction with E8004. */
export const ConfirmingMissedOnce: Story = {
  parameters: {
    answers: answersAt(
      snapshotAt('confirming', {
        remaining: { refreshes: 3, requests: 3, answers: 1 },
        phase: { status: 'confirming', challenge: { kind: 'sms', id: 'challenge-1', digits: 6 }, misses: 1 },
      }),
    ),
  },
  play: (context) => {
    const { says, text } = playWindow(context)
    return says(text('lastTry'))
  },
}

export const ConfirmingCharacters: Story = {
  parameters: {
    answers: answersAt(
      snapshotAt('confirming', {
        phase: {
          status: 'confirming',
          challenge: { kind: 'characters', id: 'challenge-1', options: ['가나', '다라', '마바', '사아'] },
          misses: 0,
        },
      }),
    ),
  },
  play: (context) => playWindow(context).says('다라'),
}

export const SendingAnswer: Story = {
  parameters: { answers: answersAt(snapshotAt('confirming')) },
  play: async (context) => {
    const { isAt, press, type } = playWindow(context)
    await type('smsCode', '123456', 6)
    await press('confirm')
    await isAt('sendingAnswer')
  },
}

export const Waiting: Story = {
  parameters: { answers: answersAt(snapshotAt('waiting')) },
  play: (context) => playWindow(context).isAt('waiting'),
}

export const WaitingWithNoRequestsLeft: Story = {
  parameters: {
    answers: answersAt(snapshotAt('waiting', { remaining: { refreshes: 3, requests: 0, answers: 2 } })),
  },
  play: (context) => {
    const { says, text } = playWindow(context)
    return says(text('noRequestsLeft'))
  },
}

export const WaitingWithoutConnection: Story = {
  parameters: {
    answers: answersAt(snapshotAt('waiting'), {
      watch: (_, __, watcher) => {
        watcher.connectionLost()
        return () => {}
      },
    }),
  },
  play: async (context) => {
    const { text } = playWindow(context)
    await expect(await context.canvas.findByText(text('offline'))).toHaveRole('status')
  },
}

export const Resending: Story = {
  parameters: { answers: answersAt(snapshotAt('waiting')) },
  play: async (context) => {
    const { isAt, press } = playWindow(context)
    await press('resend')
    await isAt('resending')
  },
}

export const ResendingTheCode: Story = {
  parameters: { answers: answersAt(snapshotAt('confirming')) },
  play: async (context) => {
    const { isAt, press } = playWindow(context)
    await press('resendCode')
    await isAt('resending')
  },
}

/** Asks first, because a request that somebody is about to sign would be thrown away. */
export const LeavingAsksFirst: Story = {
  parameters: { answers: answersAt(snapshotAt('waiting')) },
  play: async (context) => {
    const { press, text } = playWindow(context)
    await press('close')
    await context.canvas.findByRole('alertdialog', { name: text('leaveHeading') })
    await expect(context.args.onOpenChange).not.toHaveBeenCalled()
  },
}

export const Verifying: Story = {
  parameters: { answers: answersAt(snapshotAt('signed')) },
  play: (context) => playWindow(context).isAt('verifying'),
}

export const VerifyingWithoutNetwork: Story = {
  parameters: {
    answers: answersAt(snapshotAt('signed'), {
      complete: () => Promise.resolve(refused(networkLost)),
      read: () => Promise.resolve(done(snapshotAt('signed'))),
    }),
  },
  play: async (context) => {
    const { isAt, text } = playWindow(context)
    await context.canvas.findByRole('button', { name: text('retry') })
    await isAt('verifying')
  },
}

export const Succeeded: Story = {
  parameters: {
    answers: answersAt(snapshotAt('signed'), {
      complete: () => Promise.resolve(done({ txId: 'sandbox-tx-1' })),
    }),
  },
  play: async (context) => {
    const { isAt, says, text } = playWindow(context)
    await says(text('doneHeading'))
    await isAt('succeeded')
    await expect(context.args.onComplete).toHaveBeenCalledOnce()
    await expect(context.args.onComplete).toHaveBeenCalledWith({ txId: 'sandbox-tx-1' })
  },
}

/** Every other code is under Errors. */
export const Failed: Story = {
  parameters: { answers: answersAt(snapshotAt('failed')) },
  play: async (context) => {
    const { isAt, says } = playWindow(context)
    await says('E8004')
    await isAt('failed')
  },
}

export const Cancelled: Story = {
  parameters: choosing(),
  play: async (context) => {
    const { isAt, press, says, text } = playWindow(context)
    await isAt('choosing')
    await press('close')
    await says(text('cancelledHeading'))
    await isAt('cancelled')
    await expect(context.args.onCancel).toHaveBeenCalledOnce()
  },
}
