import AxeBuilder from '@axe-core/playwright'
import { catalogue, describe as textOf, type Code } from '@kakao-cert/codes'
import * as en from '@kakao-cert/codes/locales/en'
import * as ko from '@kakao-cert/codes/locales/ko'
import { LoginDemo } from '../site/LoginDemo.ts'
import { raiseLogin } from '../site/raiseLogin.ts'
import { expect, test } from '../site/test.ts'

const locales = { ko, en }
const codes = catalogue.flatMap((row) => (row.surface === 'login' ? [row.code as Code<'login'>] : []))

for (const language of ['ko', 'en'] as const)
  test.describe(language, () => {
    test.use({ language, locale: language === 'ko' ? 'ko-KR' : 'en-US' })

    test('logs in with a signature on the phone', async ({ loginDemo, sandbox, context }) => {
      await loginDemo.openLogin()
      await loginDemo.choose('hong')
      const [phone] = await Promise.all([context.waitForEvent('page'), loginDemo.phoneLink.click()])
      await phone.getByRole('button', { name: language === 'ko' ? '요청 열기' : 'Open request' }).click()
      await phone.getByRole('button', { name: language === 'ko' ? '서명하기' : 'Sign', exact: true }).click()
      await loginDemo.expectLoggedIn()
      await sandbox.expectCalls({ 'login.token': 1, 'rest.verify': 1, 'rest.signerInfo': 1 })
    })

    for (const code of codes)
      test(`${code} is raised by its cause, said in the language of the page, and can be got over`, async ({
        loginDemo,
        sandbox,
      }) => {
        await raiseLogin[code]({ demo: loginDemo, sandbox })
        const screen = loginDemo.screen(code)
        await expect(screen).toBeVisible()
        const { title } =
          code === 'KOE217'
            ? textOf('rest', 'E2010', locales[language])
            : textOf('login', code, locales[language])
        await expect(screen.getByRole('heading', { name: title })).toBeFocused()
        await loginDemo.expectCleanAddress()
        // Nothing was exchanged, and the next attempt is as the first.
        expect((await sandbox.calls())['login.token'] ?? 0).toBe(0)
        await loginDemo.page.unrouteAll()
        await screen.locator('button:is([data-part="primary"], [data-part="secondary"])').last().click()
        await expect(loginDemo.page.getByLabel(loginDemo.texts.who)).toBeVisible()
      })
  })

test('a person who stops is back where the login begins', async ({ loginDemo }) => {
  await loginDemo.openLogin()
  await loginDemo.leave()
  await expect(loginDemo.page.locator('article[data-status="cancelled"]')).toBeVisible()
  await loginDemo.expectCleanAddress()
})

test('the code is exchanged once, whatever is reloaded, gone back to or opened in another tab', async ({
  loginDemo,
  sandbox,
  context,
}) => {
  await loginDemo.openLogin()
  await loginDemo.choose('hong')
  const returned = loginDemo.page.waitForRequest((request) => new URL(request.url()).searchParams.has('code'))
  await sandbox.signAs('hong')
  const address = (await returned).url()
  await loginDemo.expectLoggedIn()
  await loginDemo.page.reload()
  const other = new LoginDemo(await context.newPage(), new URL(address).origin)
  await other.page.goto(address)
  await expect(other.page.locator('article[data-status="idle"]')).toBeVisible()
  await other.expectCleanAddress()
  await loginDemo.page.goto(address)
  await expect(loginDemo.page.locator('article[data-status="idle"]')).toBeVisible()
  await sandbox.expectCalls({ 'login.token': 1, 'rest.verify': 1, 'rest.signerInfo': 1 })
})

test('a reload while the server exchanges the code goes on with the same login', async ({
  loginDemo,
  sandbox,
}) => {
  await sandbox.faults.plan({ call: 'login.token', times: 1, fault: { kind: 'delay', byMs: 2000 } })
  await loginDemo.openLogin()
  await loginDemo.choose('hong')
  await sandbox.signAs('hong')
  await expect(loginDemo.page.locator('article[data-status="completing"]')).toBeVisible()
  await loginDemo.page.reload()
  await loginDemo.expectLoggedIn()
  await sandbox.expectCalls({ 'login.token': 1, 'rest.verify': 1, 'rest.signerInfo': 1 })
})

test('tokens, the code and the person are nowhere in the browser', async ({ loginDemo, sandbox }) => {
  const bodies: string[] = []
  loginDemo.page.on('response', (response) => {
    if (response.url().includes('/cert/')) void response.text().then((text) => bodies.push(text))
  })
  await loginDemo.openLogin()
  await loginDemo.choose('hong')
  await sandbox.signAs('hong')
  await loginDemo.expectLoggedIn()
  const kept = await loginDemo.page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state, document.cookie]),
  )
  expect(bodies).toHaveLength(2)
  for (const secret of ['access_token', 'accessToken', 'SANDBOX-CI', '홍길동', '19900101'])
    expect(bodies.join() + kept).not.toContain(secret)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`at 320 px everything fits and axe finds nothing, ${colorScheme}`, async ({ loginDemo, sandbox }) => {
    const { page } = loginDemo
    const expectFit = async () => {
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    await loginDemo.visit()
    await expectFit()
    await loginDemo.start()
    await loginDemo.choose('hong')
    await sandbox.signAs('hong')
    await loginDemo.expectLoggedIn()
    await expectFit()
  })
