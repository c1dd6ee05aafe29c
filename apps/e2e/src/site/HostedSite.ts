import { expect, type Page } from '@playwright/test'
import { CertWindow } from './CertWindow.ts'
import type { Language } from './texts.ts'

/** What a person does on a site that opens the hosted window. */
export class HostedSite extends CertWindow {
  readonly url: string

  constructor(page: Page, url: string, language: Language = 'ko') {
    super(page, language)
    this.url = url
  }

  /** From the site's button to the first choice in the hosted window. */
  async openWindow(): Promise<void> {
    await this.clickSign()
    await expect(this.heading(this.texts.choose)).toBeVisible()
  }

  async clickSign(): Promise<void> {
    await this.page.goto(this.url)
    await this.page.getByRole('button').click()
  }

  /** Waits until the window has led back, and answers with what it brought. */
  async result(): Promise<Readonly<Record<string, string>>> {
    await this.page.waitForURL(`${this.url}/return?*`)
    return Object.fromEntries(new URL(this.page.url()).searchParams)
  }

  /** The state that the site gave on the way there. */
  async state(): Promise<string> {
    return this.page.evaluate(() => sessionStorage.getItem('state') ?? '')
  }
}
