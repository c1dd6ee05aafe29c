import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../site/test.ts'

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

test('from the SDK over the phone back to the site, with a code and the same state', async ({
  loginSite,
  context,
}) => {
  await loginSite.open()
  await expect(loginSite.page.getByText(/샌드박스 · 진짜 카카오톡이 아니에요/)).toBeVisible()
  await loginSite.choose('hong')
  const [phone] = await Promise.all([context.waitForEvent('page'), loginSite.phoneLink.click()])
  await phone.getByRole('button', { name: '요청 열기' }).click()
  await phone.getByRole('button', { name: '서명하기' }).click()
  const { code, state } = await loginSite.result()
  expect(code).not.toBe('')
  expect(state).toBe(await loginSite.page.evaluate(() => sessionStorage.getItem('state')))
  // The page of a login that is over is not in the history.
  await loginSite.page.goBack()
  await expect(loginSite.page.getByRole('button', { name: '카카오톡으로 서명하기' })).toBeVisible()
})

test('a blocked channel is said on the spot, and the app on the same phone still works', async ({
  loginSite,
  sandbox,
}) => {
  await loginSite.open()
  await loginSite.choose('ungnyeo', 'message')
  await expect(loginSite.failure).toContainText('CHANNEL_BLOCKED')
  await loginSite.choose('ungnyeo', 'app')
  await expect(loginSite.failure).toBeHidden()
  await expect(loginSite.phoneLink).toBeVisible()
  await sandbox.signAs('ungnyeo')
  expect(Object.keys(await loginSite.result())).toEqual(['code', 'state'])
})

test('an account that cannot sign ends the login, and says the code inside', async ({ loginSite }) => {
  await loginSite.open()
  await loginSite.choose('simcheong')
  await expect(loginSite.failure).toContainText('KOE217 · E2010')
  await loginSite.leave()
  expect((await loginSite.result())['error_description']).toMatch(/E2010.*KOE217/)
})

test('time that runs out is said while the page is open', async ({ loginSite, sandbox }) => {
  await loginSite.open()
  await sandbox.clock.advance(5 * 60_000)
  await expect(loginSite.failure).toContainText('REQUEST_EXPIRED')
})

test('a login that nobody began, and a site that is not registered, are said and lead nowhere', async ({
  page,
  sandbox,
}) => {
  await page.goto(`${sandbox.url}/login`)
  await expect(page.getByRole('heading', { name: '이 주소로는 로그인할 수 없어요' })).toBeVisible()
  await page.goto(`${sandbox.url}/oauth/authorize?redirect_uri=https://elsewhere.example/`)
  await expect(page.getByRole('heading', { name: /KOE006/ })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`at 320 px everything fits and axe finds nothing, ${colorScheme}`, async ({ loginSite }) => {
    const { page } = loginSite
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    await loginSite.open()
    for (const step of [
      async () => {},
      () => loginSite.choose('ondal'),
      async () => {
        await loginSite.choose('hong')
        await expect(loginSite.phoneLink).toBeVisible()
      },
    ]) {
      await step()
      expect(await page.evaluate(overflow)).toBe(0)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
  })
