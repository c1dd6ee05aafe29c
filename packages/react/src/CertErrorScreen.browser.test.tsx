import { cleanup, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import { en } from './locales/en.ts'
import { ko } from './locales/ko.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'

const writeText = vi.fn<(text: string) => Promise<void>>()

beforeEach(() => {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as never)
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

it('says which provider is missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => render(<CertErrorScreen surface="window" code="E8004" />)).toThrow(
    '<CertErrorScreen> needs a <KakaoCertProvider> above it',
  )
})

it('says what happened, what comes next, and the code in small print', async () => {
  const onAction = vi.fn()
  const { user } = renderInWorld(<CertErrorScreen surface="window" code="E8005" onAction={onAction} />)
  const { title, body, action } = ko.codes.window.E8005
  expect(screen.getByRole('heading', { name: title })).toBeVisible()
  expect(screen.getByText(body)).toBeVisible()
  expect(screen.getByText('E8005')).toBeVisible()
  await user.click(screen.getByRole('button', { name: action }))
  expect(onAction).toHaveBeenCalledExactlyOnceWith('usePhone')
})

it('speaks of the cause, and does what mends the cause', async () => {
  const onAction = vi.fn()
  const { user } = renderInWorld(
    <CertErrorScreen surface="window" code="E8002" cause="mobile" onAction={onAction} />,
  )
  const { mobile } = ko.codes.window.E8002.causes
  await user.click(screen.getByRole('button', { name: mobile.action }))
  expect(screen.getByRole('heading', { name: mobile.title })).toBeVisible()
  expect(onAction).toHaveBeenCalledExactlyOnceWith('useComputer')
})

it('has another text for the same code on another surface', () => {
  renderInWorld(<CertErrorScreen surface="rest" code="E0001" />)
  expect(screen.getByRole('heading', { name: ko.codes.rest.E0001.title })).toBeVisible()
})

it('has a screen for a code that nobody knows, and shows it as it came', () => {
  renderInWorld(<CertErrorScreen surface="window" code="E7777" />)
  expect(screen.getByRole('heading', { name: ko.codes.client.UNKNOWN_CODE.title })).toBeVisible()
  expect(screen.getByText('E7777')).toBeVisible()
})

it('has no button where nobody would do what it says', () => {
  renderInWorld(<CertErrorScreen surface="window" code="E8004" />)
  expect(screen.queryByRole('button', { name: ko.codes.window.E8004.action })).toBeNull()
})

it('leads to the page of the site for the action', () => {
  renderInWorld(<CertErrorScreen surface="window" code="E3003" onAction={vi.fn()} />, {
    provider: { links: { contact: '/support' } },
  })
  const { action } = ko.codes.window.E3003
  expect(screen.getByRole('link', { name: action })).toHaveAttribute('href', '/support')
  expect(screen.queryByRole('button', { name: action })).toBeNull()
})

it('speaks the language of the provider', () => {
  renderInWorld(<CertErrorScreen surface="window" code="E8004" data-testid="error" />, {
    provider: { locale: en },
  })
  expect(screen.getByRole('heading', { name: en.codes.window.E8004.title })).toBeVisible()
  expect(screen.getByTestId('error')).toHaveProperty('lang', 'en')
})

it('copies the transaction, and says so', async () => {
  writeText.mockResolvedValue()
  const { user } = renderInWorld(<CertErrorScreen surface="window" code="E8004" txId="tx-1" />)
  const { copy, copied, reference } = ko.messages
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as never)
  await user.click(screen.getByRole('button', { name: `${copy}: ${reference}` }))
  expect(writeText).toHaveBeenCalledExactlyOnceWith('tx-1')
  expect(await screen.findByText(copied)).toHaveAttribute('role', 'status')
})

it('does not fail where copying is forbidden', async () => {
  writeText.mockRejectedValue(new Error('forbidden'))
  const { user } = renderInWorld(<CertErrorScreen surface="window" code="E8004" />)
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as never)
  await user.click(screen.getByRole('button', { name: `${ko.messages.copy}: ${ko.messages.code}` }))
  expect(screen.queryByText(ko.messages.copied)).toBeNull()
})

it('takes the focus only when it is asked to', () => {
  const { rerender } = renderInWorld(<CertErrorScreen surface="window" code="E8004" />)
  expect(document.body).toHaveFocus()
  rerender(<CertErrorScreen key="focused" surface="window" code="E8004" isFocused />)
  expect(screen.getByRole('heading')).toHaveFocus()
})

it('takes a ref and what belongs to a DOM element', () => {
  const ref = createRef<HTMLElement>()
  renderInWorld(
    <CertErrorScreen surface="window" code="E8004" ref={ref} id="error" className="mine" data-testid="error">
      <p>more</p>
    </CertErrorScreen>,
  )
  expect(ref.current).toBe(screen.getByTestId('error'))
  expect(ref.current).toHaveProperty('id', 'error')
  expect(ref.current).toHaveProperty('className', 'kakao-cert mine')
  expect(ref.current?.dataset).toMatchObject({ surface: 'window', code: 'E8004', part: 'error' })
  expect(screen.getByText('more')).toBeVisible()
})
