import { expect, type Locator, type Page } from '@playwright/test'
import { LoginPage } from './LoginPage.ts'
import type { Language } from './texts.ts'

const texts = {
  ko: { login: '카카오톡 인증으로 로그인', done: '로그인했어요', heading: '한빛은행 로그인' },
  en: {
    login: 'Log in with KakaoTalk certification',
    done: 'You are logged in',
    heading: 'Log in to Hanbit Bank',
  },
} as const

/** What a person does on the demo's login page, and on the sandbox's page that it leads to. */
export class LoginDemo extends LoginPage {
  readonly url: string
  readonly language: Language
  readonly says: (typeof texts)[Language]

  constructor(page: Page, demoUrl: string, language: Language = 'ko') {
    super(page, language)
    this.url = `${demoUrl}/login/`
    this.language = language
    this.says = texts[language]
  }

  async visit(): Promise<void> {
    await this.page.goto(`${this.url}?lang=${this.language}`)
    await expect(this.page.getByRole('heading', { name: this.says.heading })).toBeVisible()
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: this.says.login }).click()
  }

  /** From the demo to the sandbox's question who logs in. */
  async openLogin(): Promise<void> {
    await this.visit()
    await this.start()
    await expect(this.page.getByLabel(this.texts.who)).toBeVisible()
  }

  async expectLoggedIn(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.says.done })).toBeVisible()
    await expect(this.page.locator('code', { hasText: /^015a4db0c5-/ })).toBeVisible()
    await this.expectCleanAddress()
  }

  /** Nothing of the login is left in the address. */
  async expectCleanAddress(): Promise<void> {
    await this.page.waitForURL(({ href }) => href.startsWith(this.url))
    const left = () =>
      [...new URL(this.page.url()).searchParams.keys()].filter((name) =>
        ['code', 'error', 'error_description', 'state'].includes(name),
      )
    await expect.poll(left).toEqual([])
  }

  /** The screen of a code on the page itself. */
  screen(code: string): Locator {
    return this.page.locator(`[data-part="error"][data-code="${code}"]`)
  }
}
