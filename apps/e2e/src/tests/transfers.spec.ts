import AxeBuilder from '@axe-core/playwright'
import { describe } from '@kakao-cert/codes'
import * as en from '@kakao-cert/codes/locales/en'
import * as ko from '@kakao-cert/codes/locales/ko'
import { toPlatformError, type ShortSignFailure } from '@kakao-cert/protocol/short-sign'
import { installApp } from '../site/installApp.ts'
import { TransfersDemo } from '../site/TransfersDemo.ts'
import { expect, test } from '../site/test.ts'

const hourMs = 3_600_000
const minuteMs = 60_000

for (const language of ['ko', 'en'] as const) {
  test(`five transfers are approved by one signature, each checked by the server: ${language}`, async ({
    page,
    demoUrl,
    sandbox,
  }) => {
    const demo = new TransfersDemo(page, demoUrl, language)
    await demo.register(sandbox)
    await demo.press('approve')
    await demo.expectApproved(1)
    const handedIn: number[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('/signatures')) handedIn.push(response.status())
    })
    await demo.press('approveAll')
    await demo.expectApproved(1, 2, 3, 4, 5)
    expect(handedIn).toEqual([200, 200, 200, 200])
    await sandbox.expectCalls({ 'rest.prepare': 1, 'rest.verify': 1, 'rest.signerInfo': 1 })
    // The phone beside it is a page of its own.
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
    expect(violations).toEqual([])
  })
}

test('the key pair cannot be taken out, survives a reload, counts on, and is gone when it is deleted', async ({
  page,
  demoUrl,
  sandbox,
}) => {
  const demo = new TransfersDemo(page, demoUrl)
  await demo.register(sandbox)
  await demo.press('approve')
  await demo.expectApproved(1)
  expect(await demo.kept()).toEqual({ counter: 1, extractable: false })
  expect(await demo.stealKey()).toEqual(['InvalidAccessError', 'InvalidAccessError'])

  await page.reload()
  await demo.expectStatus('ready')
  await demo.press('approve')
  await demo.expectApproved(2)
  await sandbox.expectCalls({ 'rest.prepare': 1, 'rest.verify': 1 })

  await demo.press('deleteKey')
  await demo.expectStatus('idle')
  expect(await demo.kept()).toBeUndefined()
  await page.reload()
  await demo.expectStatus('idle')
})

test('two tabs share the pair, and no counter is used twice', async ({ page, context, demoUrl, sandbox }) => {
  const demo = new TransfersDemo(page, demoUrl)
  await demo.register(sandbox)
  const other = new TransfersDemo(await context.newPage(), demoUrl)
  await other.visit()
  await other.expectStatus('ready')
  await Promise.all([demo.press('approveAll'), other.press('approveAll')])
  const done = (tab: TransfersDemo) => expect(tab.page.locator('[data-approved="true"]')).toHaveCount(5)
  await Promise.all([done(demo), done(other)])
  expect((await demo.kept())?.counter).toBe(10)
})

test('a short signature that is sent again is refused', async ({ page, demoUrl, sandbox }) => {
  const demo = new TransfersDemo(page, demoUrl)
  await demo.register(sandbox)
  const sent = page.waitForRequest('**/signatures')
  await demo.press('approve')
  await demo.expectApproved(1)
  const request = await sent
  const again = await page.evaluate(
    async ({ url, body }) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body })
      return { status: response.status, body: (await response.json()) as unknown }
    },
    { url: request.url(), body: request.postData() },
  )
  expect(again).toMatchObject({ status: 409, body: { error: { reason: 'replayed' } } })
})

test('a lost answer does not approve twice', async ({ page, demoUrl, sandbox }) => {
  const demo = new TransfersDemo(page, demoUrl)
  await demo.register(sandbox)
  await page.route(
    '**/signatures',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await demo.press('approve')
  await demo.expectApproved(1)
  expect((await demo.kept())?.counter).toBe(1)
})

for (const platform of ['android', 'ios'] as const) {
  test(`in the web view of an app on ${platform} the app signs, and the server checks it`, async ({
    page,
    demoUrl,
    sandbox,
  }) => {
    const app = await installApp(page, {
      sandboxUrl: sandbox.url,
      platform,
      signInTalk: () => sandbox.signAs('hong'),
    })
    const demo = new TransfersDemo(page, demoUrl)
    await demo.visit()
    await demo.press('start')
    await demo.expectStatus('ready')
    await demo.press('approveAll')
    await demo.expectApproved(1, 2, 3, 4, 5)
    await sandbox.expectCalls({ 'rest.prepare': 1, 'rest.verify': 1 })

    await page.reload()
    await demo.expectStatus('ready')
    app.loseKeyPair()
    await demo.press('approve')
    await expect(demo.error(toPlatformError('noKeyPair', platform).code)).toBeVisible()
    expect(new Set(app.calls)).toEqual(
      new Set(['publicKey', 'signWithKakaoTalk', 'sessionInfo', 'reducedSign', 'isValidSession']),
    )
  })
}

const agents = {
  android:
    'Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
} as const

const locales = { ko, en }

for (const platform of ['android', 'ios'] as const) {
  for (const language of ['ko', 'en'] as const) {
    test.describe(`on ${platform}, in ${language}`, () => {
      test.use({ userAgent: agents[platform], viewport: { width: 390, height: 844 } })

      test('every failure has its screen by its cause, and a button that mends it', async ({
        page,
        demoUrl,
        sandbox,
      }) => {
        test.slow()
        const demo = new TransfersDemo(page, demoUrl, language)

        /** Sees the screen of a failure, and presses its button. */
        const mend = async (failure: ShortSignFailure, after: string) => {
          const { code, cause } = toPlatformError(failure, platform)
          const ofCode = describe(platform, code, locales[language])
          const { title, action } = ofCode.causes?.[cause ?? ''] ?? ofCode
          await expect(demo.error(code).getByText(title)).toBeVisible()
          await page.getByRole('button', { name: action, exact: true }).click()
          await demo.expectStatus(after)
        }
        const registerAgain = async () => {
          await sandbox.signAs('hong')
          await demo.expectStatus('ready')
        }

        await demo.begin()
        await demo.press('check')
        await mend('signingIsNotCompleted', 'waiting')

        await sandbox.clock.advance(5 * minuteMs)
        await mend('invalidTransaction', 'waiting')

        await registerAgain()
        await demo.lose('keyPair')
        await demo.press('approve')
        await mend('noKeyPair', 'waiting')

        await registerAgain()
        await demo.lose('session')
        await demo.press('approve')
        await mend('invalidSession', 'ready')

        // The clock of the server: what the browser takes for a session is none any more.
        await sandbox.clock.advance(6 * hourMs)
        await demo.press('approve')
        await mend('transactionHasExpired', 'waiting')

        // The clock of the device.
        await registerAgain()
        await page.clock.setSystemTime(Date.now() + 7 * hourMs)
        await demo.press('approve')
        await mend('expiredSession', 'waiting')
      })
    })
  }
}
