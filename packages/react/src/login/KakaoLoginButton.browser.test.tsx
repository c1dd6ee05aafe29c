import { findCode } from '@kakao-cert/codes'
import { createFakeLoginPorts, type FakeLoginPorts } from '@kakao-cert/flow/testing'
import { loginErrors } from '@kakao-cert/protocol/login'
import { cleanup, screen } from '@testing-library/react'
import { createRef, type ReactNode, type Ref } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { ko } from '../locales/ko.ts'
import { refused } from '../testing/answersAt.ts'
import { authorized, failedWith, loginPortsAt } from '../testing/loginPortsAt.ts'
import { locales } from '../testing/locales.ts'
import { renderInWorld } from '../testing/renderInWorld.tsx'
import { KakaoLoginButton } from './KakaoLoginButton.tsx'
import { useKakaoLogin } from './useKakaoLogin.ts'

afterEach(cleanup)

interface Props {
  readonly ports: FakeLoginPorts
  readonly children?: ReactNode
  readonly elementRef?: Ref<HTMLDivElement>
}

const Site = ({ ports, children, elementRef = null }: Props) => {
  const login = useKakaoLogin({
    sdk: { url: 'https://sdk.example/:version.js', version: '2.7.5', javascriptKey: 'key-1' },
    redirectUri: 'https://bank.example/login',
    signData: '로그인합니다.',
    ports,
  })
  return (
    <KakaoLoginButton login={login} ref={elementRef} id="login" className="mine" data-testid="login">
      {children}
    </KakaoLoginButton>
  )
}

const { messages, codes } = ko
const button = (name: string) => screen.findByRole('button', { name })

it('leads to the login, says so, keeps the focus, and can be stopped', async () => {
  const ports = createFakeLoginPorts()
  const { user } = renderInWorld(<Site ports={ports} />)
  const login = await button(messages.login)
  const status = screen.getByRole('status')
  await user.click(login)
  expect(status).toHaveTextContent(messages.loginLeaving)
  expect(login).toHaveFocus()
  expect(login).toHaveAttribute('aria-disabled', 'true')
  await user.click(login)
  expect(ports.requests).toHaveLength(1)
  await user.click(await button(messages.leave))
  expect(status).toBeEmptyDOMElement()
  await user.click(login)
  expect(ports.requests).toHaveLength(2)
})

it('says that it checks, and that it is done', async () => {
  let settle: (outcome: Awaited<FakeLoginPorts['completed']>) => void = () => {}
  const completed = new Promise<Awaited<FakeLoginPorts['completed']>>((resolve) => {
    settle = resolve
  })
  renderInWorld(<Site ports={loginPortsAt(authorized, { completed })} />)
  expect(await screen.findByText(messages.loginCompleting)).toBeVisible()
  settle({ ok: true, value: { txId: 'tx-1' } })
  expect(await screen.findByText(messages.loginDone)).toHaveAttribute('role', 'status')
  expect(screen.queryByRole('button')).toBeNull()
})

it('asks again when the person wants to, after a network that stays lost', async () => {
  const ports = loginPortsAt(authorized, {
    completed: refused({ surface: 'client', code: 'NETWORK_LOST', canGoOn: true }),
  })
  const { user } = renderInWorld(<Site ports={ports} />)
  const retry = await button(messages.retry)
  const { title, body } = codes.client.NETWORK_LOST
  expect(screen.getByRole('alert')).toHaveTextContent(`${title} ${body}`)
  ports.completed = { ok: true, value: { txId: 'tx-1' } }
  await user.click(retry)
  expect(await screen.findByText(messages.loginDone)).toBeVisible()
})

const rows = Object.entries(loginErrors)
  .filter(([code]) => code !== 'CANCELLED')
  .map(([code, row]) => ({ code: code as keyof typeof codes.login, ...row }))

describe.each([locales.ko, locales.en])('in $lang', (locale) => {
  it.each(rows)('$code has a screen, and a button from which the person can go on', async (row) => {
    const { title, body, action } = locale.codes.login[row.code]
    const ports = loginPortsAt(failedWith(row.error, row.description))
    const { user } = renderInWorld(<Site ports={ports} />, { provider: { locale } })
    expect(await screen.findByRole('heading', { name: title })).toHaveFocus()
    expect(screen.getByText(body)).toBeVisible()
    expect(screen.getByText(row.code)).toBeVisible()
    const isContact = findCode('login', row.code).action === 'contact'
    await user.click(screen.getByRole('button', { name: isContact ? locale.messages.startAgain : action }))
    expect(ports.requests).toHaveLength(1)
  })
})

it('leads to the support of the site where that is what helps', async () => {
  const { error, description } = loginErrors.TALK_NOT_LINKED
  renderInWorld(<Site ports={loginPortsAt(failedWith(error, description))} />, {
    provider: { links: { contact: '/support' } },
  })
  const link = await screen.findByRole('link', { name: codes.login.TALK_NOT_LINKED.action })
  expect(link).toHaveAttribute('href', '/support')
  expect(await button(messages.startAgain)).toBeVisible()
})

it('tells the person of the code inside KOE217 where that is what can be mended, and shows both', async () => {
  const ports = loginPortsAt(failedWith(loginErrors.KOE217.error, 'E2010 (KOE217)'))
  const { user } = renderInWorld(<Site ports={ports} />)
  const { title, action } = codes.rest.E2010
  expect(await screen.findByRole('heading', { name: title })).toBeVisible()
  expect(screen.getByText('KOE217 E2010')).toBeVisible()
  await user.click(screen.getByRole('button', { name: action }))
  expect(ports.requests).toHaveLength(1)
})

it('takes an asset of the site, a ref, and what belongs to a DOM element', async () => {
  const ref = createRef<HTMLDivElement>()
  renderInWorld(
    <Site ports={createFakeLoginPorts()} elementRef={ref}>
      <img alt="한빛 로그인" src="data:," />
    </Site>,
  )
  expect(await button('한빛 로그인')).toBeVisible()
  expect(ref.current).toBe(screen.getByTestId('login'))
  expect(ref.current).toHaveProperty('id', 'login')
  expect(ref.current).toHaveProperty('className', 'kakao-cert mine')
  expect(ref.current?.dataset).toMatchObject({ part: 'login', status: 'idle' })
})
