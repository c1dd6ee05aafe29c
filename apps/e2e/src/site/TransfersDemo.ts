import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from './texts.ts'

const words = {
  ko: {
    start: '카카오톡으로 한 번 서명하기',
    check: '서명했어요',
    approve: /: 승인하기$/,
    approveAll: '남은 이체 모두 승인하기',
    deleteKey: '이 브라우저의 키 지우기',
  },
  en: {
    start: 'Sign once with KakaoTalk',
    check: 'I have signed',
    approve: /: approve$/,
    approveAll: 'Approve all that are left',
    deleteKey: 'Delete the key of this browser',
  },
} as const

/** What a person does on the demo's page of transfers. */
export class TransfersDemo {
  readonly page: Page
  readonly words: (typeof words)[Language]
  readonly #url: string

  constructor(page: Page, demoUrl: string, language: Language = 'ko') {
    this.page = page
    this.words = words[language]
    this.#url = `${demoUrl}/transfers/?lang=${language}`
  }

  async visit(): Promise<void> {
    await this.page.goto(this.#url)
  }

  async press(name: keyof (typeof words)['ko']): Promise<void> {
    await this.page.getByRole('button', { name: this.words[name] }).first().click()
  }

  async expectStatus(status: string): Promise<void> {
    await expect(this.page.locator(`article[data-status="${status}"]`)).toBeVisible()
  }

  /** From the page to the request on the phone. */
  async begin(): Promise<void> {
    await this.visit()
    await this.press('start')
    await this.expectStatus('waiting')
  }

  /** From the page to a key pair that signs. */
  async register(sandbox: { readonly signAs: (person?: string) => Promise<void> }): Promise<void> {
    await this.begin()
    await sandbox.signAs('hong')
    await this.expectStatus('ready')
  }

  /** The counters of what is approved, in the order of the list. */
  async expectApproved(...counters: readonly number[]): Promise<void> {
    const approved = this.page.locator('[data-approved="true"] .approved')
    await expect(approved).toHaveText(counters.map((counter) => new RegExp(`\\b${counter}(\\D|$)`)))
  }

  /** The screen of a code. */
  error(code: string): Locator {
    return this.page.locator(`[data-part="error"][data-code="${code}"]`)
  }

  /** What the browser keeps of the key pair. */
  async kept(): Promise<{ readonly counter: number; readonly extractable: boolean } | undefined> {
    return this.page.evaluate(async () => {
      const record = await new Promise<
        { readonly counter: number; readonly privateKey: CryptoKey } | undefined
      >((resolve, reject) => {
        const opening = indexedDB.open('kakao-cert:short-sign')
        opening.addEventListener('error', () => reject(opening.error!))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('keyPairs').objectStore('keyPairs').get('k3220')
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result)
          })
        })
      })
      return record && { counter: record.counter, extractable: record.privateKey.extractable }
    })
  }

  /** Tries to take the private key out; answers with why it did not go. */
  async stealKey(): Promise<readonly string[]> {
    return this.page.evaluate(async () => {
      const record = await new Promise<{ readonly privateKey: CryptoKey }>((resolve) => {
        const opening = indexedDB.open('kakao-cert:short-sign')
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('keyPairs').objectStore('keyPairs').get('k3220')
          reading.addEventListener('success', () => resolve(reading.result))
        })
      })
      const tries = (['jwk', 'pkcs8'] as const).map((format) =>
        crypto.subtle.exportKey(format, record.privateKey).then(
          () => 'stolen',
          (error: unknown) => (error as Error).name,
        ),
      )
      return Promise.all(tries)
    })
  }

  /** What a browser does that clears what a site has kept, or a part of it. */
  async lose(what: 'keyPair' | 'session'): Promise<void> {
    await this.page.evaluate(
      (part) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('kakao-cert:short-sign')
          opening.addEventListener('success', () => {
            const transaction = opening.result.transaction('keyPairs', 'readwrite')
            const store = transaction.objectStore('keyPairs')
            const reading = store.get('k3220')
            reading.addEventListener('success', () => {
              const { session: _, ...record } = reading.result
              if (part === 'keyPair') store.delete('k3220')
              else store.put(record, 'k3220')
            })
            transaction.addEventListener('complete', () => {
              opening.result.close()
              resolve()
            })
          })
        }),
      what,
    )
  }
}
