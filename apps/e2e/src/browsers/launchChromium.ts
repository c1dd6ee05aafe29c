import { chromium } from '@playwright/test'
import { chromiumOptions } from '../site/chromiumOptions.ts'
import type { Driver, Launched } from './Driver.ts'
import { readFocus } from './readFocus.ts'

/** Chromium, over the DevTools protocol. */
export const launchChromium = async (): Promise<Launched> => {
  const browser = await chromium.launch(chromiumOptions)

  const openWindow = async (): Promise<Driver> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'ko-KR' })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    const at = (place: string) => page.locator(`xpath=${place}`).first()
    return {
      version: `Chromium ${browser.version()}`,
      open: async (url) => void (await page.goto(url)),
      reload: async () => void (await page.reload()),
      see: (place) => at(place).waitFor(),
      miss: (place) => at(place).waitFor({ state: 'hidden' }),
      click: (place) => at(place).click(),
      type: (place, text) => at(place).fill(text),
      press: (key) => page.keyboard.press(key),
      read: (place) => at(place).innerText(),
      readFocus: () => page.evaluate(readFocus),
      photograph: (place) => at(place).screenshot(),
      resize: (width, height) => page.setViewportSize({ width, height }),
      close: () => context.close(),
    }
  }
  return { openWindow, close: () => browser.close() }
}
