import type { Watcher } from '@kakao-cert/flow'
import { snapshotAt } from '@kakao-cert/flow/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactNode } from 'react'
import { expect, fn, screen, waitFor } from 'storybook/test'
import { KakaoCertWindow, type KakaoCertWindowProps } from './KakaoCertWindow.tsx'
import { answersAt, done } from './testing/answersAt.ts'
import { playWindow } from './testing/playWindow.ts'

/** A page with a button that opens the window. */
const Page = ({ onOpenChange, ...props }: KakaoCertWindowProps): ReactNode => {
  const [isOpen, setIsOpen] = useState(props.open)
  return (
    <main lang="ko">
      <button type="button" onClick={() => setIsOpen(true)}>
        카카오톡으로 서명하기
      </button>
      <KakaoCertWindow
        {...props}
        open={isOpen}
        onOpenChange={(open, details) => {
          setIsOpen(open)
          onOpenChange?.(open, details)
        }}
      />
    </main>
  )
}

const meta = {
  title: 'Window/Modal',
  component: KakaoCertWindow,
  render: (args) => <Page {...args} />,
  args: {
    request: { title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' },
    open: false,
    onOpenChange: fn(),
    onComplete: fn(),
    onCancel: fn(),
  },
  parameters: { answers: answersAt(snapshotAt('choosing')) },
} satisfies Meta<typeof KakaoCertWindow>

export default meta

type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const open: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole('button', { name: '카카오톡으로 서명하기' }))
}

export const Open: Story = {
  play: async (context) => {
    await open(context)
    const { isAt, text } = playWindow(context)
    await isAt('choosing')
    await expect(screen.getByRole('dialog', { name: new RegExp(text('windowLabel')) })).toBeVisible()
    await expect(screen.getByRole('heading', { name: text('chooseHeading') })).toHaveFocus()
  },
}

export const ClosedByEscape: Story = {
  play: async (context) => {
    await open(context)
    await playWindow(context).isAt('choosing')
    await context.userEvent.keyboard('{Escape}')
    // Escape of a native dialog is the browser's: made-up keys do not reach it.
    screen.queryByRole('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expect(context.args.onCancel).toHaveBeenCalledOnce()
    await expect(context.args.onOpenChange).toHaveBeenCalledWith(false, { reason: 'cancelled' })
  },
}

const signsSoon = () => {
  const watchers = new Set<Watcher>()
  const later = (revision: number) =>
    setTimeout(() => {
      for (const watcher of watchers) watcher.snapshot(snapshotAt('signed', { revision }))
    }, 1000)
  return answersAt(snapshotAt('choosing'), {
    submitPhone: () => {
      later(3)
      return Promise.resolve(done(snapshotAt('waiting', { revision: 2 })))
    },
    complete: () => Promise.resolve(done({ txId: 'sandbox-tx-1' })),
    watch: (_, __, watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  })
}

/** From the button to the signature, by phone; whoever has the phone signs after a second. */
export const WholeFlow: Story = {
  parameters: { answers: signsSoon() },
  play: async (context) => {
    const { isAt, press, text, type } = playWindow(context)
    await open(context)
    await press('phoneMethod')
    await type('name', '홍길동')
    await type('birthday', '19900101')
    await type('phoneNumber', '01000000001')
    await press('send')
    await context.canvas.findByRole('heading', { name: text('waitingHeading') })
    await context.canvas.findByRole('heading', { name: text('doneHeading') }, { timeout: 3000 })
    await isAt('succeeded')
    await expect(context.args.onComplete).toHaveBeenCalledOnce()
    await expect(context.args.onComplete).toHaveBeenCalledWith({ txId: 'sandbox-tx-1' })
  },
}
