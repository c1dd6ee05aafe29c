import type { Locator, Page } from '@playwright/test'
import type { Language } from './texts.ts'

const texts = {
  ko: {
    who: '로그인할 사람',
    app: '이 휴대전화의 앱에서 서명하기',
    message: '채널 메시지 받기',
    back: '사이트로 돌아가기',
    openPhone: '휴대폰 시뮬레이터 열기',
  },
  en: {
    who: 'Who logs in',
    app: 'Sign in the app on this phone',
    message: 'Get a message of the channel',
    back: 'Go back to the site',
    openPhone: 'Open the simulated phone',
  },
} as const

/** The login page of a sandbox, as a person uses it. */
export class LoginPage {
  readonly page: Page
  readonly texts: (typeof texts)[Language]

  constructor(page: Page, language: Language = 'ko') {
    this.page = page
    this.texts = texts[language]
  }

  get failure(): Locator {
    return this.page.getByRole('alert')
  }

  get phoneLink(): Locator {
    return this.page.getByRole('link', { name: this.texts.openPhone })
  }

  /** Says who logs in, and how the request goes to the phone. */
  async choose(personId: string, way: 'app' | 'message' = 'app'): Promise<void> {
    await this.page.getByLabel(this.texts.who).selectOption(personId)
    await this.page.getByRole('button', { name: this.texts[way] }).click()
  }

  async leave(): Promise<void> {
    await this.page.getByRole('link', { name: this.texts.back }).click()
  }
}
