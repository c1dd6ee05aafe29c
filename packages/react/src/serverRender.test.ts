import { createElement as element } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import {
  CertErrorScreen,
  KakaoCertProvider,
  KakaoCertWindow,
  KakaoLoginButton,
  useKakaoLogin,
} from './index.ts'
import { ko } from './locales/ko.ts'

const request = { title: '예금 계좌 개설 동의', signData: '동의합니다.' }

const render = (child: Parameters<typeof element>[2]) => {
  const complain = vi.spyOn(console, 'error')
  const html = renderToString(
    element(KakaoCertProvider, { endpoint: '/cert', settleId: 'settle', locale: ko }, child),
  )
  expect(complain).not.toHaveBeenCalled()
  return html
}

it.each(['inline', 'modal'] as const)('renders an open %s window on a server', (form) => {
  const html = render(element(KakaoCertWindow, { request, form, open: true }))
  expect(html).toContain('data-status="idle"')
  expect(html).toContain(ko.messages.opening)
})

it('renders nothing of a closed inline window', () => {
  expect(render(element(KakaoCertWindow, { request, form: 'inline', open: false }))).toBe('')
})

it('renders an error screen on a server', () => {
  const html = render(element(CertErrorScreen, { surface: 'window', code: 'E8005' }))
  expect(html).toContain(ko.codes.window.E8005.title)
})

it('renders a login on a server', () => {
  const Login = () =>
    element(KakaoLoginButton, {
      login: useKakaoLogin({
        sdk: { url: '', version: '', javascriptKey: '' },
        redirectUri: 'https://bank.example/login',
        signData: '로그인합니다.',
      }),
    })
  expect(render(element(Login))).toContain(ko.messages.login)
})
