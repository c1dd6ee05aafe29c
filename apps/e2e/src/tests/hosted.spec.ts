import AxeBuilder from '@axe-core/playwright'
import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { expect, test } from '../site/test.ts'

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

test('from the SDK over the hosted window back to the site, with the transaction and the same state', async ({
  hostedSite,
  sandbox,
}) => {
  await hostedSite.openWindow()
  await expect(hostedSite.page.getByText(/샌드박스 · 진짜 카카오톡이 아니에요/)).toBeVisible()
  expect(hostedSite.page.url()).toContain(`${sandbox.url}/window?`)
  await hostedSite.sendByPhone(hong)
  await sandbox.signAs(hong.id)
  const { tx_id: txId, ...rest } = await hostedSite.result()
  expect(txId).toMatch(/^015a4db0c5-/)
  expect(rest).toEqual({ state: await hostedSite.state() })
})

test('two wrong codes lead back with E8005', async ({ hostedSite, sandbox }) => {
  await hostedSite.openWindow()
  await sandbox.scan(await readQr(await hostedSite.showQr()), hong.id)
  await hostedSite.answerSms('000000')
  await expect(hostedSite.window.getByText(hostedSite.texts.lastTry)).toBeVisible()
  await hostedSite.answerSms('111111')
  expect(await hostedSite.result()).toEqual({ error_code: 'E8005', state: await hostedSite.state() })
})

test('a clock past the validity leads back with E8004', async ({ hostedSite, sandbox }) => {
  await hostedSite.openWindow()
  await sandbox.clock.advance(10 * 60_000)
  expect(await hostedSite.result()).toMatchObject({ error_code: 'E8004' })
})

test('whoever closes the window comes back with nothing but the state', async ({ hostedSite }) => {
  await hostedSite.openWindow()
  await hostedSite.button(hostedSite.texts.close).first().click()
  expect(await hostedSite.result()).toEqual({ state: await hostedSite.state() })
})

test('a reload goes on where the person was', async ({ hostedSite, sandbox }) => {
  await hostedSite.openWindow()
  await hostedSite.sendByPhone(hong)
  await hostedSite.page.reload()
  await expect(hostedSite.heading(hostedSite.texts.waiting)).toBeVisible()
  await sandbox.expectCalls({ hostedRequest: 1 })
})

test('a sandbox that forgot the session leads back with E2003', async ({ hostedSite, sandbox }) => {
  await hostedSite.openWindow()
  await sandbox.reset()
  expect(await hostedSite.result()).toMatchObject({ error_code: 'E2003' })
})

test('a request that nobody answers leads back with E8003', async ({ hostedSite, sandbox }) => {
  await hostedSite.page.route(`${sandbox.url}/window/requests`, (route) => route.abort())
  await hostedSite.clickSign()
  expect(await hostedSite.result()).toMatchObject({ error_code: 'E8003' })
})

test('a script that fails leads back with E8001', async ({ hostedSite }) => {
  await hostedSite.openWindow()
  await hostedSite.page.evaluate(() => dispatchEvent(new ErrorEvent('error', { message: 'staged' })))
  expect(await hostedSite.result()).toMatchObject({ error_code: 'E8001' })
})

test('an address that the SDK did not make says so on the spot', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.url}/window`)
  await expect(page.locator('[data-part="error"][data-code="E8002"]')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/window/error')
})

test('the other language is a click away', async ({ hostedSite }) => {
  await hostedSite.openWindow()
  await hostedSite.page.getByRole('button', { name: 'English' }).click()
  await expect(
    hostedSite.page.getByRole('heading', { name: 'How would you like to continue?' }),
  ).toBeVisible()
  await expect(hostedSite.page.getByText('Sandbox · this is not the real KakaoTalk')).toBeVisible()
})

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('everything fits', async ({ hostedSite, sandbox }) => {
    await hostedSite.openWindow()
    expect(await hostedSite.page.evaluate(overflow)).toBe(0)
    await hostedSite.sendByPhone(hong)
    expect(await hostedSite.page.evaluate(overflow)).toBe(0)
    await sandbox.signAs(hong.id)
    expect(await hostedSite.result()).toHaveProperty('tx_id')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the hosted window', async ({ hostedSite, sandbox }) => {
      const check = async () => (await new AxeBuilder({ page: hostedSite.page }).analyze()).violations
      await hostedSite.openWindow()
      expect(await check()).toEqual([])
      await hostedSite.sendByPhone(hong)
      expect(await check()).toEqual([])
      await hostedSite.page.goto(`${sandbox.url}/window`)
      await expect(hostedSite.page.locator('[data-part="error"]')).toBeVisible()
      expect(await check()).toEqual([])
    })
  })
}
