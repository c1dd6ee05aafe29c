import { expect, type Locator, type Page } from '@playwright/test'
import type { Person } from './Person.ts'
import { texts, type Language } from './texts.ts'

/** What a person does in the window, wherever it is. */
export class CertWindow {
  readonly page: Page
  readonly language: Language

  constructor(page: Page, language: Language = 'ko') {
    this.page = page
    this.language = language
  }

  get texts(): (typeof texts)[Language] {
    return texts[this.language]
  }

  get window(): Locator {
    return this.page.locator('[data-part="window"]')
  }

  heading(name: string): Locator {
    return this.window.getByRole('heading', { name })
  }

  button(name: string | RegExp): Locator {
    return this.window.getByRole('button', { name })
  }

  async fillPhoneForm({ name, birthday, phoneNumber }: Person): Promise<void> {
    await this.window.getByLabel(this.texts.name, { exact: true }).fill(name)
    await this.window.getByLabel(this.texts.birthday).fill(birthday)
    await this.window.getByLabel(this.texts.phoneNumber).fill(phoneNumber)
    await this.button(this.texts.send).click()
  }

  async sendByPhone(person: Person): Promise<void> {
    await this.button(this.texts.phoneMethod).click()
    await this.fillPhoneForm(person)
    await expect(this.heading(this.texts.waiting)).toBeVisible()
  }

  async showQr(): Promise<Locator> {
    await this.button(this.texts.qrMethod).click()
    const image = this.window.getByRole('img', { name: this.texts.qrImage })
    await expect(image).toBeVisible()
    return image
  }

  async answerSms(code: string): Promise<void> {
    await this.window.getByLabel(this.texts.smsCode).fill(code)
    await this.button(this.texts.confirm).click()
  }

  /** The screen of a code. */
  errorScreen(code: string): Locator {
    return this.window.locator(`[data-part="error"][data-code="${code}"]`)
  }
}
