import { test as base } from '@kakao-cert/sandbox/playwright'
import { serveDemo } from '../site/serveDemo.ts'
import type { Launched } from './Driver.ts'
import { launchers, type BrowserName } from './launchers.ts'
import { Visitor } from './Visitor.ts'

interface Fixtures {
  /** Somebody at the demo, in a window of the browser under test. */
  readonly visitor: Visitor
}

interface WorkerFixtures {
  /** The browser under test. */
  readonly browserUnderTest: BrowserName
  readonly launched: Launched
}

/** A test with a sandbox, a demo and a window of its own, in a browser that Playwright need not know. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  browserUnderTest: ['chromium', { option: true, scope: 'worker' }],
  launched: [
    async ({ browserUnderTest }, use) => {
      const launched = await launchers[browserUnderTest]()
      await use(launched)
      await launched.close()
    },
    { scope: 'worker' },
  ],
  visitor: async ({ launched, sandbox }, use, { annotations }) => {
    const { url, stop } = await serveDemo(sandbox.url)
    const driver = await launched.openWindow()
    annotations.push({ type: 'browser', description: driver.version })
    await use(new Visitor(driver, url))
    await driver.close()
    await stop()
  },
})

export { expect } from '@kakao-cert/sandbox/playwright'
