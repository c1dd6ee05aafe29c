import AxeBuilder from '@axe-core/playwright'
import { hong } from '../site/Person.ts'
import { expect, test } from '../site/test.ts'

test.use({ viewport: { width: 320, height: 640 } })

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

test('at 320 px the window is a dialog, the phone a page of its own', async ({ demo, context }) => {
  await demo.openWindow()
  await demo.sendByPhone(hong)
  await expect(demo.page.getByRole('dialog', { name: demo.texts.window })).toBeVisible()
  expect(await demo.page.evaluate(overflow)).toBe(0)

  const phone = await context.newPage()
  await phone.setViewportSize({ width: 320, height: 640 })
  const link = demo.page.getByRole('link', { name: demo.texts.openPhone, includeHidden: true })
  await phone.goto((await link.getAttribute('href'))!)
  await phone.getByRole('button', { name: demo.texts.phoneOpenRequest }).click()
  await phone.getByRole('button', { name: demo.texts.phoneSign, exact: true }).click()
  expect(await phone.evaluate(overflow)).toBe(0)
  await demo.expectDone()
})

test('keyboard only: from the page to the request, and Escape asks first', async ({ demo }) => {
  const { page } = demo
  await demo.visit()
  await page.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(demo.heading(demo.texts.choose)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(demo.button(demo.texts.phoneMethod)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(demo.heading(demo.texts.phoneHeading)).toBeFocused()
  for (const value of [hong.name, '20010231', hong.phoneNumber]) {
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(value)
  }
  await page.keyboard.press('Enter')
  const birthday = demo.window.getByLabel(demo.texts.birthday)
  await expect(birthday).toBeFocused()
  await expect(birthday).toHaveAccessibleDescription(/생년월일을 숫자 8자리로/)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(hong.birthday)
  await page.keyboard.press('Enter')
  await expect(demo.heading(demo.texts.waiting)).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog', { name: demo.texts.leaveHeading })).toBeVisible()
  await expect(demo.button(demo.texts.stay)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await demo.button(demo.texts.leave).press('Enter')
  await expect(demo.window).toBeHidden()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('axe finds nothing on the page, the form and the phone', async ({ demo, context, sandbox }) => {
      const check = async (page: typeof demo.page) => (await new AxeBuilder({ page }).analyze()).violations
      await demo.visit()
      await expect(demo.page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await check(demo.page)).toEqual([])
      await demo.openWindow()
      expect(await check(demo.page)).toEqual([])
      await demo.button(demo.texts.phoneMethod).click()
      await demo.button(demo.texts.send).click()
      expect(await check(demo.page)).toEqual([])
      const phone = await context.newPage()
      await phone.goto(`${sandbox.url}/phone`)
      await expect(phone.getByRole('button', { name: demo.texts.phoneScan })).toBeVisible()
      expect(await check(phone)).toEqual([])
    })
  })
}

test('a phone is told to use a computer before a transaction is spent', async ({
  browser,
  demoUrl,
  network,
}) => {
  const context = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
    isMobile: true,
    viewport: { width: 390, height: 800 },
  })
  const page = await context.newPage()
  await page.goto(demoUrl)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '카카오톡으로 서명하기' }).click()
  await expect(page.locator('[data-part="error"][data-code="E8002"]')).toContainText(/PC|태블릿/)
  await network.expectCalls({ open: 0 })
  await context.close()
})
