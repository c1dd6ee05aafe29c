import { createFakeShortSignPorts, type FakeShortSignPorts } from '@kakao-cert/flow/testing'
import type { Platform } from '@kakao-cert/protocol/short-sign'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactNode } from 'react'
import { expect } from 'storybook/test'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import { useShortSign } from './useShortSign.ts'

interface Props {
  readonly platform: Platform
  /** What the browser has before the page is there. */
  readonly prepare: (ports: FakeShortSignPorts) => void
}

const hour = 3_600_000

/** A site of its own; only the error screens are of the package. */
const Transfers = ({ platform, prepare }: Props): ReactNode => {
  const [ports] = useState(() => {
    const created = createFakeShortSignPorts(platform)
    prepare(created)
    return created
  })
  const sign = useShortSign({ title: 'Transfers', text: 'I agree.', sessionHours: 6, ports })
  switch (sign.status) {
    case 'idle':
      return <button onClick={sign.start}>Sign once</button>
    case 'waiting':
      if (sign.notice) return <CertErrorScreen {...sign.notice} onAction={sign.check} />
      return <button onClick={sign.check}>I have signed</button>
    case 'ready':
      return (
        <>
          <p>Approved: {sign.accepted?.counter ?? 0}</p>
          <button onClick={() => sign.sign('T-1')}>Approve</button>
        </>
      )
    case 'failed':
      return <CertErrorScreen {...sign.error} onAction={sign.recover} />
    default:
      return <p role="status">{sign.status}</p>
  }
}

const signedFor = (ports: FakeShortSignPorts) => {
  const nowMs = ports.clock.now()
  ports.isSigned = true
  ports.kept = { txId: 'tx-1', counter: 0, session: { startAtMs: nowMs, endAtMs: nowMs + 6 * hour } }
}

const asked = (code: string) => (ports: FakeShortSignPorts) => {
  ports.kept = { txId: 'tx-1', counter: 0 }
  ports.refusals.set('server.session', { surface: 'rest', code })
}

const nothing = (_: FakeShortSignPorts) => {}

const meta = {
  title: 'Short sign',
  component: Transfers,
  args: { platform: 'android', prepare: nothing },
  argTypes: { platform: { control: 'inline-radio', options: ['android', 'ios'] } },
} satisfies Meta<typeof Transfers>

export default meta

type Story = StoryObj<typeof meta>

/** There is no key pair yet. */
export const Idle: Story = {}

/** The person has the request in KakaoTalk. */
export const Waiting: Story = { args: { prepare: (ports) => (ports.kept = { txId: 'tx-1', counter: 0 }) } }

export const Ready: Story = { args: { prepare: signedFor } }

/** Each signature has a counter that rises. */
export const Accepted: Story = {
  args: { prepare: signedFor },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Approve' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Approve' }))
    await expect(await canvas.findByText('Approved: 2')).toBeVisible()
  },
}

/** Asked for too early; the button asks again. */
export const SigningIsNotCompleted: Story = {
  args: { prepare: (ports) => (ports.kept = { txId: 'tx-1', counter: 0 }) },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'I have signed' }))
    await canvas.findByRole('heading')
    await expect(canvasElement.querySelector('[data-part="error"]')).toHaveAttribute(
      'data-code',
      'ApiErrorCause.SigningIsNotCompleted',
    )
  },
}

/** The five minutes are over. */
export const InvalidTransaction: Story = { args: { prepare: asked('E2007') } }

/** The public key is no longer valid. */
export const TransactionHasExpired: Story = { args: { prepare: asked('E2016'), platform: 'ios' } }

/** The session is over; the button makes a new key pair. */
export const ExpiredSession: Story = {
  args: {
    platform: 'ios',
    prepare: (ports) => {
      signedFor(ports)
      ports.pass(6 * hour)
    },
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('heading')
    await userEvent.click(canvasElement.querySelector('[data-part="primary"]')!)
    await expect(await canvas.findByRole('button', { name: 'I have signed' })).toBeVisible()
  },
}
