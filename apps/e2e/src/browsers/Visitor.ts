import { expect } from '@playwright/test'
import { decodeQr } from '../site/decodeQr.ts'
import type { Person } from '../site/Person.ts'
import { texts as allTexts } from '../site/texts.ts'
import type { Driver } from './Driver.ts'
import { places } from './places.ts'

const texts = allTexts.ko

/** What a person does on the demo, in any browser. */
export class Visitor {
  readonly driver: Driver
  readonly #url: string

  constructor(driver: Driver, url: string) {
    this.driver = driver
    this.#url = url
  }

  async openWindow(): Promise<void> {
    await this.driver.open(`${this.#url}/?lang=ko`)
    await this.driver.click(places.page.checkbox(texts.agree))
    await this.driver.click(places.page.button(texts.sign))
    await this.seeHeading(texts.choose)
  }

  seeHeading(name: string): Promise<void> {
    return this.driver.see(places.heading(name))
  }

  pressButton(name: string): Promise<void> {
    return this.driver.click(places.button(name))
  }

  async fillPhoneForm({ name, birthday, phoneNumber }: Person): Promise<void> {
    await this.driver.type(places.field(texts.name), name)
    await this.driver.type(places.field(texts.birthday), birthday)
    await this.driver.type(places.field(texts.phoneNumber), phoneNumber)
    await this.pressButton(texts.send)
  }

  async sendByPhone(person: Person): Promise<void> {
    await this.pressButton(texts.phoneMethod)
    await this.fillPhoneForm(person)
    await this.seeHeading(texts.waiting)
  }

  /** Reads the QR code off the screen as a camera does, which looks until it can. */
  async readQr(): Promise<string> {
    let code = ''
    await expect(async () => {
      code = decodeQr(await this.driver.photograph(places.image(texts.qrImage)))
    }).toPass({ timeout: 15_000 })
    return code
  }

  async showQr(): Promise<string> {
    await this.pressButton(texts.qrMethod)
    return this.readQr()
  }

  async answerSms(code: string): Promise<void> {
    await this.driver.type(places.field(texts.smsCode), code)
    await this.pressButton(texts.confirm)
  }

  async seeDone(): Promise<void> {
    await this.seeHeading(texts.done)
  }
}
