import { expect, type Page } from '@playwright/test'
import { LoginPage } from './LoginPage.ts'

/** What a person does on a site that begins a certification login. */
export class LoginSite extends LoginPage {
  readonly url: string

  constructor(page: Page, url: string) {
    super(page)
    this.url = url
  }

  /** From the site's button to the sandbox's question who logs in. */
  async open(): Promise<void> {
    await this.page.goto(`${this.url}/login`)
    await this.page.getByRole('button').click()
    await expect(this.page.getByLabel(this.texts.who)).toBeVisible()
  }

  /** Waits until the login has led back, and answers with what it brought. */
  async result(): Promise<Readonly<Record<string, string>>> {
    await this.page.waitForURL(`${this.url}/return?*`)
    return Object.fromEntries(new URL(this.page.url()).searchParams)
  }
}
