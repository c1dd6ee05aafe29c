import { expect, type Locator, type Page } from '@playwright/test'
import type { Person } from './Person.ts'
import { texts, type Language } from './texts.ts'

/** What a person does on the demo. */
export class DemoPage {
  readonly page: Page
  readonly #url: string
  readonly #language: Language

  constructor(page: Page, url: string, language: Language = 'ko') {
    this.page = page
    this.#url = url
    this.#language = language
  }

  get texts(): (typeof texts)[Language] {
    return texts[this.#language]
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

  /** The phone beside the page. */
  get phone() {
    return this.page.frameLocator(`iframe[title="${this.texts.phone}"]`)
  }

  async visit(): Promise<void> {
    await this.page.goto(`${this.#url}/?lang=${this.#language}`)
  }

  async openWindow(): Promise<void> {
    await this.visit()
    await this.page.getByRole('checkbox', { name: this.texts.agree }).check()
    await this.page.getByRole('button', { name: this.texts.sign }).click()
    await expect(this.heading(this.texts.choose)).toBeVisible()
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

  async expectDone(): Promise<void> {
    await expect(this.heading(this.texts.done)).toBeVisible()
    await expect(this.window.locator('code')).toHaveText(/^015a4db0c5-/)
  }
}
