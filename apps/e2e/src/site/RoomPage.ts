import { expect, type Locator, type Page } from '@playwright/test'

const views = {
  ko: { transactions: '거래', people: '인물', controls: '조작', calls: '호출', scenarios: '시나리오' },
  en: {
    transactions: 'Transactions',
    people: 'People',
    controls: 'Controls',
    calls: 'Calls',
    scenarios: 'Scenarios',
  },
} as const

/** A view of the room. */
export type View = keyof typeof views.ko

/** What a developer does in the control room of a sandbox. */
export class RoomPage {
  readonly page: Page
  readonly #url: string
  readonly #language: keyof typeof views

  constructor(page: Page, url: string, language: keyof typeof views = 'en') {
    this.page = page
    this.#url = url
    this.#language = language
  }

  static readonly views = Object.keys(views.ko) as View[]

  async visit(view: View = 'transactions'): Promise<void> {
    await this.page.goto(`${this.#url}/?lang=${this.#language}#${view}`)
    await expect(this.card(views[this.#language][view]).or(this.page.locator('.card').first())).toBeVisible()
    await expect(this.page.locator('.streamState[data-status="live"]')).toBeVisible()
  }

  async choose(view: View): Promise<void> {
    await this.page.getByRole('link', { name: views[this.#language][view], exact: true }).click()
  }

  card(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** The row of a transaction or a call by what is in it. */
  row(text: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: text })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}
