import { hong } from '../site/Person.ts'
import { recordStatuses } from '../site/recordStatuses.ts'
import { expect, test } from '../site/test.ts'

// Playwright switches the cache off. Without the phone in it: a page with its stream is never kept.
test.use({
  viewport: { width: 800, height: 1000 },
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
})

test('back from the back/forward cache: the same page goes on, and has missed nothing', async ({
  demo,
  page,
  sandbox,
  network,
}) => {
  const statuses = await recordStatuses(page)
  await demo.openWindow()
  await demo.sendByPhone(hong)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.goto(`${sandbox.url}/__sandbox/clock`)
  await sandbox.signAs(hong.id)
  await page.goBack({ waitUntil: 'commit' })
  await demo.expectDone()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  expect((await statuses()).slice(-3)).toEqual(['waiting', 'verifying', 'succeeded'])
  await network.expectCalls({ open: 1, submitPhone: 1, complete: 1 })
})
