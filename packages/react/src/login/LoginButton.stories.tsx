import { createFakeLoginPorts, type FakeLoginPorts } from '@kakao-cert/flow/testing'
import { loginErrors } from '@kakao-cert/protocol/login'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactNode } from 'react'
import { expect, fn } from 'storybook/test'
import { refused } from '../testing/answersAt.ts'
import { authorized, failedWith, loginPortsAt } from '../testing/loginPortsAt.ts'
import { playWindow } from '../testing/playWindow.ts'
import { KakaoLoginButton } from './KakaoLoginButton.tsx'
import { useKakaoLogin } from './useKakaoLogin.ts'

interface Props {
  /** The world of the page, made when the story begins. */
  readonly createPorts: () => FakeLoginPorts
  readonly onComplete: () => void
  readonly children?: ReactNode
}

const options = {
  sdk: { url: 'https://sdk.example/:version.js', version: '2.7.5', javascriptKey: 'key' },
  redirectUri: 'https://bank.example/login',
  signData: '한빛은행에 로그인합니다.',
}

/** A page with a login. */
const Page = ({ createPorts, onComplete, children }: Props): ReactNode => {
  const [ports] = useState(createPorts)
  const login = useKakaoLogin({ ...options, ports, onComplete })
  return <KakaoLoginButton login={login}>{children}</KakaoLoginButton>
}

const meta = {
  title: 'Login/Button',
  component: Page,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 'min(24rem, calc(100vw - 2rem))' }}>
        <Story />
      </div>
    ),
  ],
  args: { createPorts: createFakeLoginPorts, onComplete: fn() },
} satisfies Meta<typeof Page>

export default meta

type Story = StoryObj<typeof meta>
type Row = keyof typeof loginErrors

const never = new Promise<never>(() => {})

const fails = (row: Row, inner = ''): Story => {
  const { error, description } = loginErrors[row]
  return {
    args: { createPorts: () => loginPortsAt(failedWith(error, `${description} ${inner}`)) },
    play: async ({ canvasElement }) => {
      await expect(canvasElement.querySelector('[data-part="login"]')).toHaveAttribute(
        'data-status',
        'failed',
      )
    },
  }
}

export const Idle: Story = {}

/** The site has an asset of its own, by the rules of whoever made it. */
export const OwnAsset: Story = {
  args: {
    children: (
      <img
        alt="한빛은행 인증 로그인"
        src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='220' height='28'%3E%3Crect width='220' height='28' rx='6' fill='%231a1700'/%3E%3Ctext x='110' y='19' font-size='14' text-anchor='middle' fill='%23fee500'%3EHanbit%3C/text%3E%3C/svg%3E"
      />
    ),
  },
}

/** The site's server opens a login, the SDK loads, and the page is left. */
export const Leaving: Story = {
  play: async (context) => {
    const { press, says, text } = playWindow(context)
    await press('login')
    await says(text('loginLeaving'))
  },
}

/** The person stopped before the page was left. */
export const Stopped: Story = {
  play: async (context) => {
    const { press, text } = playWindow(context)
    await press('login')
    await press('leave')
    await expect(await context.canvas.findByRole('button', { name: text('login') })).toBeEnabled()
  },
}

export const Completing: Story = {
  args: { createPorts: () => loginPortsAt(authorized, { completed: never }) },
  play: async (context) => {
    const { says, text } = playWindow(context)
    await says(text('loginCompleting'))
  },
}

/** The answer was lost; the login is not. */
export const NetworkLost: Story = {
  args: {
    createPorts: () =>
      loginPortsAt(authorized, {
        completed: refused({ surface: 'client', code: 'NETWORK_LOST', canGoOn: true }),
      }),
  },
  play: async (context) => {
    const { says, text } = playWindow(context)
    await says(text('notLoggedIn'))
  },
}

export const Done: Story = {
  args: { createPorts: () => loginPortsAt(authorized) },
  play: async (context) => {
    const { says, text } = playWindow(context)
    await says(text('loginDone'))
    await expect(context.args.onComplete).toHaveBeenCalledOnce()
  },
}

export const KOE116: Story = fails('KOE116')
export const KOE216: Story = fails('KOE216')
export const KOE217: Story = fails('KOE217')
/** The code inside is one that the person can mend, so it is the one that is told. */
export const KOE217AroundE2010: Story = fails('KOE217', 'E2010')
export const TALK_NOT_LINKED: Story = fails('TALK_NOT_LINKED')
export const REQUEST_EXPIRED: Story = fails('REQUEST_EXPIRED')
export const ALREADY_COMPLETED: Story = fails('ALREADY_COMPLETED')
export const TALK_TOO_OLD: Story = fails('TALK_TOO_OLD')
export const CHANNEL_BLOCKED: Story = fails('CHANNEL_BLOCKED')
