import puppeteer, { type ElementHandle } from 'puppeteer-core'
import type { Driver, Launched } from './Driver.ts'
import { readFocus } from './readFocus.ts'

const timeout = 15_000

/** Firefox, over WebDriver BiDi. */
export const launchFirefox = async (executablePath: string): Promise<Launched> => {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath })

  const version = (await browser.version()).replace('firefox/', 'Firefox ')

  const openWindow = async (): Promise<Driver> => {
    const context = await browser.createBrowserContext()
    const page = await context.newPage()
    await page.setViewport({ width: 1280, height: 1000 })
    const find = async (place: string): Promise<ElementHandle> => {
      const found = await page.waitForSelector(`::-p-xpath(${place})`, { visible: true, timeout })
      if (!found) throw new Error(`Nothing is to be seen at ${place}`)
      return found
    }
    return {
      version,
      open: async (url) => void (await page.goto(url)),
      reload: async () => void (await page.reload()),
      see: async (place) => void (await find(place)),
      miss: async (place) =>
        void (await page.waitForSelector(`::-p-xpath(${place})`, { hidden: true, timeout })),
      click: async (place) => (await find(place)).click(),
      type: async (place, text) => {
        const field = await find(place)
        await field.click({ count: 3 })
        await field.type(text)
      },
      press: (key) => page.keyboard.press(key),
      read: async (place) => (await find(place)).evaluate((element) => (element as HTMLElement).innerText),
      readFocus: () => page.evaluate(readFocus),
      photograph: async (place) => (await find(place)).screenshot(),
      resize: (width, height) => page.setViewport({ width, height }),
      close: () => context.close(),
    }
  }
  return { openWindow, close: () => browser.close() }
}
