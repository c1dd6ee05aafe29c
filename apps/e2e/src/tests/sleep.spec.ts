import type { Browser, Page } from '@playwright/test'
import { hong } from '../site/Person.ts'
import { readTransactions } from '../site/readTransactions.ts'
import { recordStatuses } from '../site/recordStatuses.ts'
import { expect, test } from '../site/test.ts'

const hourMs = 60 * 60_000

/** Freezes a tab as a browser does with one that nobody looks at. */
const freeze = async (page: Page) => {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Page.setWebLifecycleState', { state: 'frozen' })
  return () => devTools.send('Page.setWebLifecycleState', { state: 'active' })
}

/** Stops every process of the browser, as a closed lid does. */
const closeLid = async (browser: Browser) => {
  const devTools = await browser.newBrowserCDPSession()
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo')
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const { id } of processInfo) process.kill(id, name)
  }
  signal('SIGSTOP')
  return () => signal('SIGCONT')
}

test('a tab asleep while the person signs finishes when it is seen again', async ({
  demo,
  page,
  sandbox,
}) => {
  const statuses = await recordStatuses(page)
  await demo.openWindow()
  await demo.sendByPhone(hong)
  const wake = await freeze(page)
  await sandbox.signAs(hong.id)
  await wake()
  await demo.expectDone()
  expect((await statuses()).slice(-3)).toEqual(['waiting', 'verifying', 'succeeded'])
  expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
})

test('a tab asleep for an hour says that its time is over, and starts again', async ({
  demo,
  page,
  sandbox,
}) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  const wake = await freeze(page)
  await sandbox.clock.advance(hourMs)
  await wake()
  await expect(demo.errorScreen('E8004')).toBeVisible()
  await demo.errorScreen('E8004').getByRole('button', { name: demo.texts.startAgain }).click()
  await demo.sendByPhone(hong)
  await sandbox.signAs(hong.id)
  await demo.expectDone()
})

test('a lid that is closed while the person signs: the window finishes when it is opened', async ({
  browser,
  demo,
  sandbox,
  network,
}) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  const openLid = await closeLid(browser)
  try {
    await sandbox.signAs(hong.id)
  } finally {
    openLid()
  }
  await demo.expectDone()
  await network.expectCalls({ open: 1, submitPhone: 1, complete: 1 })
})

test('a lid that is closed for an hour: the window says that its time is over', async ({
  browser,
  demo,
  sandbox,
}) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  const openLid = await closeLid(browser)
  try {
    await sandbox.clock.advance(hourMs)
  } finally {
    openLid()
  }
  await expect(demo.errorScreen('E8004')).toBeVisible()
})
