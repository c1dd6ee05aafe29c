import { expect, type Page } from '@playwright/test'
import { CertWindow } from './CertWindow.ts'
import type { Language } from './texts.ts'

/** What a person does on the demo. */
export class DemoPage extends CertWindow {
  readonly #url: string

  constructor(page: Page, url: string, language: Language = 'ko') {
    super(page, language)
    this.#url = url
  }

  /** The phone beside the page. */
  get phone() {
    return this.page.frameLocator(`iframe[title="${this.texts.phone}"]`)
  }

  async visit(): Promise<void> {
    await this.page.goto(`${this.#url}/?lang=${this.language}`)
  }

  async openWindow(): Promise<void> {
    await this.visit()
    await this.page.getByRole('checkbox', { name: this.texts.agree }).check()
    await this.page.getByRole('button', { name: this.texts.sign }).click()
    await expect(this.heading(this.texts.choose)).toBeVisible()
  }

  async expectDone(): Promise<void> {
    await expect(this.heading(this.texts.done)).toBeVisible()
    await expect(this.window.locator('code')).toHaveText(/^015a4db0c5-/)
  }
}
