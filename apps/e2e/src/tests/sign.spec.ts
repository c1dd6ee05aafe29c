import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { expect, test } from '../site/test.ts'
import type { Language } from '../site/texts.ts'

const languages: readonly Language[] = ['ko', 'en']

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language })

    test('a newcomer signs by phone, with the phone beside the page', async ({ demo }) => {
      await demo.openWindow()
      await demo.sendByPhone(hong)
      await demo.phone.getByRole('button', { name: demo.texts.phoneOpenRequest }).click()
      await demo.phone.getByRole('button', { name: demo.texts.phoneSign, exact: true }).click()
      await demo.expectDone()
      await demo.button(demo.texts.close).last().click()
      await expect(demo.page.getByRole('heading', { name: demo.texts.opened })).toBeVisible()
    })

    test('a newcomer signs by QR code, with the code that the phone received', async ({ demo }) => {
      await demo.openWindow()
      await demo.showQr()
      await demo.phone.getByRole('button', { name: demo.texts.phoneScan }).click()
      await demo.phone.getByRole('button', { name: /햇살|Sunshine/ }).click()
      await expect(demo.heading(demo.texts.sms)).toBeVisible()
      const code = await demo.phone.locator('[data-part="sms-code"]').first().innerText()
      await demo.answerSms(code)
      await expect(demo.heading(demo.texts.waiting)).toBeVisible()
      await demo.phone.getByRole('button', { name: demo.texts.phoneOpenRequest }).click()
      await demo.phone.getByRole('button', { name: demo.texts.phoneSign, exact: true }).click()
      await demo.expectDone()
    })

    test('two wrong codes end it with E8005, and one click leads on to the phone form', async ({
      demo,
      sandbox,
    }) => {
      await demo.openWindow()
      await sandbox.scan(await readQr(await demo.showQr()), hong.id)
      await demo.answerSms('000000')
      await expect(demo.window.getByText(demo.texts.lastTry)).toBeVisible()
      await demo.answerSms('111111')
      await expect(demo.errorScreen('E8005')).toBeVisible()
      await demo.errorScreen('E8005').getByRole('button').first().click()
      await expect(demo.heading(demo.texts.phoneHeading)).toBeVisible()
      await demo.fillPhoneForm(hong)
      await expect(demo.heading(demo.texts.waiting)).toBeVisible()
      await sandbox.signAs(hong.id)
      await demo.expectDone()
    })

    test('a refresh past the limit ends it with E1008, after a warning', async ({ demo, sandbox }) => {
      await sandbox.limits.change({ refreshes: 1 })
      await demo.openWindow()
      const first = await readQr(await demo.showQr())
      await demo.button(demo.texts.refresh).click()
      await expect(demo.window.getByText(demo.texts.lastRefresh)).toBeVisible()
      expect(await readQr(demo.window.getByRole('img', { name: demo.texts.qrImage }))).not.toBe(first)
      await demo.button(demo.texts.refresh).click()
      await expect(demo.errorScreen('E1008')).toBeVisible()
      await demo.errorScreen('E1008').getByRole('button', { name: demo.texts.startAgain }).click()
      await expect(demo.heading(demo.texts.choose)).toBeVisible()
    })

    test('a clock past the validity ends it with E8004', async ({ demo, sandbox }) => {
      await demo.openWindow()
      await demo.sendByPhone(hong)
      await sandbox.clock.advance(10 * 60_000)
      await expect(demo.errorScreen('E8004')).toBeVisible()
    })

    test('a transaction that expires first ends it with E2020', async ({ demo, sandbox }) => {
      await sandbox.limits.change({ transactionMs: 60_000 })
      await demo.openWindow()
      await demo.showQr()
      await sandbox.clock.advance(60_000)
      await expect(demo.errorScreen('E2020')).toBeVisible()
    })
  })
}

test('a camera that reads the code opens the phone, which asks whose it is', async ({ demo, context }) => {
  await demo.openWindow()
  const camera = await context.newPage()
  await camera.setViewportSize({ width: 390, height: 800 })
  await camera.goto(await readQr(await demo.showQr()))
  await camera.getByRole('button', { name: demo.texts.phoneScanConfirm, exact: true }).click()
  await expect(demo.heading(demo.texts.sms)).toBeVisible()
  await expect(camera.locator('[data-part="sms-code"]').first()).toHaveText(/\d{6}/)
  expect(camera.url()).not.toContain('scan=')
})

test('characters to match instead of a code, where the sandbox is set so', async ({ demo, sandbox }) => {
  await sandbox.limits.change({ secondFactor: 'characters' })
  await demo.openWindow()
  await sandbox.scan(await readQr(await demo.showQr()), hong.id)
  const shown = await demo.phone.locator('[data-part="characters"]').first().innerText()
  await demo.button(shown.trim()).click()
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()
})

test('declining on the phone ends it with a screen of ours', async ({ demo }) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  await demo.phone.getByRole('button', { name: demo.texts.phoneOpenRequest }).click()
  await demo.phone.getByRole('button', { name: demo.texts.phoneDecline, exact: true }).click()
  await expect(demo.errorScreen('DECLINED')).toBeVisible()
})
