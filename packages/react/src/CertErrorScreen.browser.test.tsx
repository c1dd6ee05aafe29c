import * as english from '@kakao-cert/codes/developer/en'
import * as developer from '@kakao-cert/codes/developer/ko'
import type { CertError } from '@kakao-cert/protocol'
import { cleanup, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import { en } from './locales/en.ts'
import { ja } from './locales/ja.ts'
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

it('takes an error whole, and writes nothing of it into the page that is not shown', () => {
  const complained = vi.spyOn(console, 'error')
  const error: CertError = {
    surface: 'rest',
    code: 'E1001',
    cause: 'foreignNumber',
    reason: 'badRequest',
    fields: { phoneNumber: 'foreign' },
    canGoOn: false,
  }
  renderInWorld(<CertErrorScreen {...error} data-testid="error" />)
  expect(screen.getByRole('heading', { name: ko.codes.rest.E1001.causes.foreignNumber.title })).toBeVisible()
  const { attributes } = screen.getByTestId('error')
  expect(Array.from(attributes, ({ name }) => name).sort()).toEqual(
    ['class', 'data-code', 'data-part', 'data-surface', 'data-testid', 'data-theme', 'lang'].sort(),
  )
  expect(complained).not.toHaveBeenCalled()
})

it('leads to where browsers are updated, unless the site has its own page for it', () => {
  const { action } = ko.codes.window.E8002.causes.oldBrowser
  const error = <CertErrorScreen surface="window" code="E8002" cause="oldBrowser" />
  renderInWorld(error)
  expect(screen.getByRole('link', { name: action })).toHaveAttribute('href', 'https://browsehappy.com/')
  cleanup()
  renderInWorld(error, { provider: { links: { updateBrowser: '/browsers' } } })
  expect(screen.getByRole('link', { name: action })).toHaveAttribute('href', '/browsers')
})

it('shows the guide of the site first, and goes on after it', async () => {
  const onAction = vi.fn()
  const { user } = renderInWorld(<CertErrorScreen surface="rest" code="E2010" onAction={onAction} />, {
    provider: { links: { issueCertificate: '/certificate' } },
  })
  expect(screen.getByRole('link', { name: ko.messages.guide })).toHaveAttribute('href', '/certificate')
  await user.click(screen.getByRole('button', { name: ko.codes.rest.E2010.action }))
  expect(onAction).toHaveBeenCalledExactlyOnceWith('issueCertificate')
})

describe('on a phone', () => {
  const { action } = ko.codes.window.E8002.causes.mobile
  const error = <CertErrorScreen surface="window" code="E8002" cause="mobile" />

  it('copies the address of the page, for a computer, and says so', async () => {
    writeText.mockResolvedValue()
    const { user } = renderInWorld(error)
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as never)
    await user.click(screen.getByRole('button', { name: action }))
    expect(writeText).toHaveBeenCalledExactlyOnceWith(location.href)
    expect(await screen.findByText(ko.messages.copied)).toBeVisible()
  })

  it('offers the route of the site instead', () => {
    renderInWorld(error, { provider: { mobileRoute: <a href="/app">앱에서 인증하기</a> } })
    expect(screen.getByRole('link', { name: '앱에서 인증하기' })).toBeVisible()
    expect(screen.queryByRole('button', { name: action })).toBeNull()
  })
})

describe('for developers', () => {
  const { cause, remedy } = developer.window.E8004

  it('says cause and remedy, and why it was refused', async () => {
    renderInWorld(<CertErrorScreen surface="window" code="E8004" reason="tooLate" />, {
      provider: { debug: true },
    })
    expect(await screen.findByText(cause)).toBeVisible()
    expect(screen.getByText(remedy)).toBeVisible()
    expect(screen.getByText('window E8004 tooLate')).toBeVisible()
  })

  it('says it of a single cause, in English where the page is in neither language', async () => {
    renderInWorld(<CertErrorScreen surface="rest" code="E1001" cause="foreignNumber" />, {
      provider: { debug: true, locale: ja },
    })
    const note = await screen.findByText(english.rest.E1001.causes.foreignNumber.cause)
    expect(note.closest('[lang]')).toHaveProperty('lang', 'en')
  })

  it('has something to say about a code that nobody knows', async () => {
    renderInWorld(<CertErrorScreen surface="window" code="E7777" />, { provider: { debug: true } })
    expect(await screen.findByText(developer.client.UNKNOWN_CODE.remedy)).toBeVisible()
  })

  it('says who acts on the cause, where that is somebody else than on the code', async () => {
    const { rerender } = renderInWorld(<CertErrorScreen surface="rest" code="E1001" />, {
      provider: { debug: true },
    })
    expect(await screen.findByText('개발자')).toBeVisible()
    rerender(<CertErrorScreen surface="rest" code="E1001" cause="foreignNumber" />)
    expect(await screen.findByText('이용자')).toBeVisible()
  })

  it('says nothing of it to anybody else', async () => {
    renderInWorld(<CertErrorScreen surface="window" code="E8004" />)
    await import('./parts/DeveloperNote.tsx')
    expect(document.querySelector('[data-part="developer"]')).toBeNull()
  })
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
