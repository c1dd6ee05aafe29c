import { expect, type Locator, type Page } from '@playwright/test'
import { CertWindow } from './CertWindow.ts'
import { hong } from './Person.ts'
import type { Language } from './texts.ts'

/** What a person does on the demo's page that opens the hosted window by the hook. */
export class HostedDemo extends CertWindow {
  readonly url: string

  constructor(page: Page, demoUrl: string, language: Language = 'ko') {
    super(page, language)
    this.url = `${demoUrl}/hosted/`
  }

  async visit(form: 'tab' | 'popup' = 'tab'): Promise<void> {
    await this.page.goto(`${this.url}?lang=${this.language}&form=${form}`)
  }

  async clickSign(): Promise<void> {
    await this.page.getByRole('checkbox', { name: this.texts.agree }).check()
    await this.page.getByRole('button', { name: this.texts.sign }).click()
  }

  /** From the page to the first choice in the hosted window, in the same tab. */
  async openWindow(): Promise<void> {
    await this.visit()
    await this.clickSign()
    await expect(this.heading(this.texts.choose)).toBeVisible()
  }

  /** Likewise in a popup; answers with the window there. */
  async openPopup(): Promise<CertWindow> {
    await this.visit('popup')
    const opened = this.page.waitForEvent('popup')
    await this.clickSign()
    const popup = new CertWindow(await opened, this.language)
    await expect(popup.heading(popup.texts.choose)).toBeVisible()
    return popup
  }

  async expectStatus(status: string): Promise<void> {
    await expect(this.page.locator(`article[data-status="${status}"]`)).toBeVisible()
  }

  /** The account is open: the bank's server has verified what came back. */
  async expectCompleted(): Promise<void> {
    await this.expectStatus('succeeded')
    await expect(this.page.locator('code', { hasText: /^015a4db0c5-/ })).toBeVisible()
    await this.expectCleanAddress()
  }

  /** Nothing of the window is left in the address. */
  async expectCleanAddress(): Promise<void> {
    // The window shows the same screens: the page has to be the site's own again.
    await this.page.waitForURL(({ href }) => href.startsWith(this.url))
    const left = () => {
      const names = [...new URL(this.page.url()).searchParams.keys()]
      return names.filter((name) => ['tx_id', 'error_code', 'state'].includes(name))
    }
    await expect.poll(left).toEqual([])
  }

  /** The screen of a code on the page itself. */
  failure(code: string): Locator {
    return this.page.locator(`article[data-status="failed"] [data-part="error"][data-code="${code}"]`)
  }

  /** Why the page does not believe a return. */
  async expectReason(reason: string): Promise<void> {
    await expect(this.page.locator(`article[data-status="failed"][data-reason="${reason}"]`)).toBeVisible()
    await this.expectCleanAddress()
  }

  /** What the page keeps in the browser, as one text. */
  async kept(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))
  }

  /** Nothing of a person or of what is signed is kept. */
  async expectNothingPersonal(): Promise<void> {
    const kept = await this.kept()
    for (const secret of [hong.name, hong.birthday, hong.phoneNumber, '약관', '햇살'])
      expect(kept).not.toContain(secret)
  }
}
