import { type Page } from '@playwright/test'
import { loginApi } from '@kakao-cert/protocol/login'
import { LoginDemo } from '../site/LoginDemo.ts'
import { expect, test } from '../site/test.ts'

const spentOnce = { 'login.token': 1, 'rest.verify': 1, 'rest.signerInfo': 1 } as const

const expectStatus = (page: Page, status: string) =>
  expect(page.locator(`article[data-status="${status}"]`)).toBeVisible()

/** Signs, and catches the address that the service leads back to before the browser goes there. */
const catchReturn = async (demo: LoginDemo, signAs: (person: string) => Promise<void>): Promise<string> => {
  const caught = new Promise<string>((resolve) => {
    void demo.page.route('**/login/*/return', async (route) => {
      // Of a redirect only the first request can be caught.
      const answer = await route.fetch({ maxRedirects: 0 })
      await route.abort()
      resolve(answer.headers()['location'] ?? '')
    })
  })
  await demo.openLogin()
  await demo.choose('hong')
  await signAs('hong')
  const address = await caught
  expect(new URL(address).searchParams.has('code')).toBe(true)
  return address
}

test('of tabs that open the same return at the same moment one takes it', async ({
  loginDemo,
  sandbox,
  context,
}) => {
  const address = await catchReturn(loginDemo, sandbox.signAs)
  const tabs = await Promise.all([1, 2, 3].map(() => context.newPage()))
  await Promise.all(tabs.map((tab) => tab.goto(address)))
  const countAt = async (status: string) => {
    const counts = tabs.map((tab) => tab.locator(`article[data-status="${status}"]`).count())
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  }
  await expect.poll(() => countAt('succeeded')).toBe(1)
  await expect.poll(() => countAt('idle')).toBe(2)
  for (const tab of tabs) expect(new URL(tab.url()).searchParams.has('code')).toBe(false)
  await sandbox.expectCalls(spentOnce)
})

test('a login that KakaoTalk leads back into another tab is taken there', async ({
  loginDemo,
  sandbox,
  context,
}) => {
  const address = await catchReturn(loginDemo, sandbox.signAs)
  const other = new LoginDemo(await context.newPage(), new URL(address).origin)
  await other.page.goto(address)
  await other.expectLoggedIn()
  await sandbox.expectCalls(spentOnce)
})

test('another browser cannot use a return that it got hold of', async ({ loginDemo, sandbox, browser }) => {
  const address = await catchReturn(loginDemo, sandbox.signAs)
  const { origin, searchParams } = new URL(address)
  const stranger = new LoginDemo(await browser.newPage(), origin)
  // A browser that the server knows, with a login of its own.
  await stranger.openLogin()
  await stranger.page.goto(address)
  await expectStatus(stranger.page, 'idle')
  // Not even past the page.
  const answer = await stranger.page.request.post(`${origin}/cert${loginApi.complete.path}`, {
    headers: { Origin: origin },
    data: { state: searchParams.get('state'), code: searchParams.get('code') },
  })
  expect(answer.status()).toBe(404)
  await stranger.page.close()
  await sandbox.expectCalls({ 'login.token': 0 })
})

test('a return that nobody began, and one of another service, are left alone', async ({
  loginDemo,
  sandbox,
}) => {
  const address = `${loginDemo.url}?code=of-another&state=of-another`
  await loginDemo.page.goto(address)
  await expectStatus(loginDemo.page, 'idle')
  expect(loginDemo.page.url()).toBe(address)
  await loginDemo.start()
  await expect(loginDemo.page.getByLabel(loginDemo.texts.who)).toBeVisible()
  await sandbox.expectCalls({ 'login.token': 0 })
})

test('Back leads from the login to a page that can begin again, and Forward to the login', async ({
  loginDemo,
  sandbox,
}) => {
  await loginDemo.openLogin()
  await loginDemo.page.goBack()
  await expectStatus(loginDemo.page, 'idle')
  await loginDemo.page.goForward()
  await loginDemo.choose('hong')
  await sandbox.signAs('hong')
  await loginDemo.expectLoggedIn()
  await sandbox.expectCalls(spentOnce)
})

test('Back after the login shows neither the code nor the login a second time', async ({
  loginDemo,
  sandbox,
}) => {
  await loginDemo.openLogin()
  await loginDemo.choose('hong')
  await sandbox.signAs('hong')
  await loginDemo.expectLoggedIn()
  await loginDemo.page.goBack()
  await loginDemo.page.waitForURL((url) => url.pathname === '/login/')
  await expectStatus(loginDemo.page, 'idle')
  await loginDemo.page.goForward()
  await loginDemo.expectCleanAddress()
  await sandbox.expectCalls(spentOnce)
})

test('an answer that is lost costs no login: the page asks again, and the code is exchanged once', async ({
  loginDemo,
  sandbox,
}) => {
  let asked = 0
  await loginDemo.page.route(`**${loginApi.complete.path}`, async (route) => {
    asked += 1
    // The server does all, and nobody hears of it.
    if (asked === 1) await route.fetch()
    return asked === 1 ? route.abort() : route.continue()
  })
  await loginDemo.openLogin()
  await loginDemo.choose('hong')
  await sandbox.signAs('hong')
  await loginDemo.expectLoggedIn()
  expect(asked).toBe(2)
  await sandbox.expectCalls(spentOnce)
})

test('a network that stays away is said, and the person asks again', async ({ loginDemo, sandbox }) => {
  const { page } = loginDemo
  await page.route(`**${loginApi.complete.path}`, (route) => route.abort())
  await loginDemo.openLogin()
  await loginDemo.choose('hong')
  await sandbox.signAs('hong')
  const retry = page.getByRole('button', { name: '다시 확인하기' })
  await expect(retry).toBeVisible()
  await page.unrouteAll()
  await retry.click()
  await loginDemo.expectLoggedIn()
  await sandbox.expectCalls(spentOnce)
})
