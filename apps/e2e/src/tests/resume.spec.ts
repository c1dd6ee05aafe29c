import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { startProcess } from '../site/startProcess.ts'
import { DemoPage } from '../site/DemoPage.ts'
import { expect, test } from '../site/test.ts'

test('a reload while waiting comes back where it was, and goes on', async ({ demo, sandbox, network }) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  await demo.page.reload()
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  await network.expectCalls({ open: 1 })
})

test('a reload with the code on the screen shows the same code', async ({ demo }) => {
  await demo.openWindow()
  const before = await readQr(await demo.showQr())
  await demo.page.reload()
  expect(await readQr(demo.window.getByRole('img', { name: demo.texts.qrImage }))).toBe(before)
})

test('two tabs show the same truth, and open one session', async ({ demo, openTab, sandbox, network }) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  const other = await openTab()
  await other.visit()
  await expect(other.heading(other.texts.waiting)).toBeVisible()
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  await other.expectDone()
  await network.expectCalls({ open: 1 })
})

test('one tab leads by QR code, the other follows at every step, and may take the lead', async ({
  demo,
  openTab,
  sandbox,
  network,
}) => {
  await demo.openWindow()
  const code = await readQr(await demo.showQr())
  const other = await openTab()
  await other.visit()
  expect(await readQr(other.window.getByRole('img', { name: other.texts.qrImage }))).toBe(code)
  await sandbox.scan(code, hong.id)
  await expect(demo.heading(demo.texts.sms)).toBeVisible()
  await other.answerSms(await sandbox.smsCode(hong.id))
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()
  await expect(other.heading(other.texts.waiting)).toBeVisible()
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  await other.expectDone()
  await network.expectCalls({ open: 1, showQr: 1, answer: 1 })
})

test('a tab that is slow to hear that it was left does not make another forget what it opened since', async ({
  demo,
  openTab,
  network,
}) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  const other = await openTab()
  await other.visit()
  await expect(other.heading(other.texts.waiting)).toBeVisible()
  const devTools = await other.page.context().newCDPSession(other.page)
  await devTools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await demo.button(demo.texts.close).click()
  await demo.page.getByRole('button', { name: demo.texts.leave }).click()
  await demo.page.getByRole('checkbox', { name: demo.texts.agree }).check()
  await demo.page.getByRole('button', { name: demo.texts.sign }).click()
  await demo.sendByPhone(hong)
  await devTools.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(other.heading('인증을 그만뒀어요')).toBeVisible()
  await demo.page.reload()
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()
  await network.expectCalls({ open: 2 })
})

test('a reload at the second factor asks for the same code, with the tries that are left', async ({
  demo,
  sandbox,
}) => {
  await demo.openWindow()
  await sandbox.scan(await readQr(await demo.showQr()), hong.id)
  await demo.answerSms('000000')
  await expect(demo.window.getByText(demo.texts.lastTry)).toBeVisible()
  await demo.page.reload()
  await expect(demo.window.getByText(demo.texts.lastTry)).toBeVisible()
  await demo.answerSms(await sandbox.smsCode(hong.id))
  await sandbox.signAs(hong.id)
  await demo.expectDone()
})

test('leaving in one tab closes the other', async ({ demo, openTab }) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  const other = await openTab()
  await other.visit()
  await expect(other.heading(other.texts.waiting)).toBeVisible()
  await demo.button(demo.texts.close).click()
  await demo.page.getByRole('button', { name: demo.texts.leave }).click()
  await expect(other.heading('인증을 그만뒀어요')).toBeVisible()
})

test('a page that comes back after its transaction has expired says so, once', async ({ demo, sandbox }) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  await demo.page.goto('about:blank')
  await sandbox.clock.advance(31 * 60_000)
  await demo.visit()
  await expect(demo.errorScreen('E2020')).toBeVisible()
  await demo.page.reload()
  await expect(demo.page.getByRole('button', { name: demo.texts.sign })).toBeVisible()
  await expect(demo.window).toBeHidden()
})

test('offline and online again: the window says so, and catches up', async ({ demo, sandbox, context }) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  await context.setOffline(true)
  await expect(demo.window.locator('[data-part="offline"]')).toBeVisible({ timeout: 20_000 })
  await sandbox.signAs(hong.id)
  await context.setOffline(false)
  await demo.expectDone()
})

test('StrictMode opens one session', async ({ page, sandbox, demoUrl, network }) => {
  const vite = await startProcess('apps/demo/node_modules/vite/bin/vite.js', ['apps/demo', '--port', '0'], {
    DEMO_SERVER: demoUrl,
  })
  try {
    const demo = new DemoPage(page, vite.url)
    await demo.openWindow()
    await demo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await demo.expectDone()
    await network.expectCalls({ open: 1, submitPhone: 1, complete: 1 })
  } finally {
    await vite.stop()
  }
})
