import { Builder, By, Key as Keys, until, type WebElement } from 'selenium-webdriver'
import { cropTo, type Box } from './cropTo.ts'
import type { Driver, Launched } from './Driver.ts'
import { readFocus } from './readFocus.ts'
import { startWebKitDriver } from './startWebKitDriver.ts'

const timeout = 15_000
const keys = { Escape: Keys.ESCAPE, Tab: Keys.TAB, Enter: Keys.ENTER }

/** WebKitGTK in its MiniBrowser, over W3C WebDriver. */
export const launchWebKit = async (binary: string): Promise<Launched> => {
  const server = await startWebKitDriver()
  const build = () =>
    new Builder()
      .usingServer(server.url)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      .build()

  const openWindow = async (): Promise<Driver> => {
    const session = await build()
    const version = (await session.getCapabilities()).getBrowserVersion()
    const find = async (place: string): Promise<WebElement> =>
      session.wait(
        until.elementIsVisible(await session.wait(until.elementLocated(By.xpath(place)), timeout)),
        timeout,
      )
    const resize = async (width: number, height: number) =>
      void (await session.manage().window().setRect({ x: 0, y: 0, width, height }))
    await resize(1280, 1000)
    return {
      version: `WebKitGTK ${version}`,
      open: (url) => session.get(url),
      reload: () => session.navigate().refresh(),
      see: async (place) => void (await find(place)),
      miss: async (place) =>
        void (await session.wait(async () => {
          const found = await session.findElements(By.xpath(place))
          const shown = await Promise.all(found.map((element) => element.isDisplayed()))
          return !shown.includes(true)
        }, timeout)),
      click: async (place) => (await find(place)).click(),
      type: async (place, text) => {
        const field = await find(place)
        await field.clear()
        await field.sendKeys(text)
      },
      press: (key) => session.actions().sendKeys(keys[key]).perform(),
      read: async (place) => (await find(place)).getText(),
      readFocus: () => session.executeScript(readFocus),
      photograph: async (place) => {
        const box: Box = await session.executeScript(
          (element: Element) => {
            element.scrollIntoView({ block: 'center' })
            return element.getBoundingClientRect().toJSON()
          },
          await find(place),
        )
        // Its picture of a single element shows what lies above it.
        return cropTo(box, Buffer.from(await session.takeScreenshot(), 'base64'))
      },
      resize,
      close: () => session.quit(),
    }
  }
  return { openWindow, close: server.stop }
}
