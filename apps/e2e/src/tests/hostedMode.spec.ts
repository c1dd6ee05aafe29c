import AxeBuilder from '@axe-core/playwright'
import type { Route } from '@playwright/test'
import { HostedDemo } from '../site/HostedDemo.ts'
import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { serveDemo } from '../site/serveDemo.ts'
import { serveWith } from '../site/serveWith.ts'
import { startProcess } from '../site/startProcess.ts'
import { startNetwork } from '../site/startNetwork.ts'
import { expect, test } from '../site/test.ts'

/** Each of the service's calls was made once: those that spend something too. */
const once = { hostedRequest: 1, 'rest.verify': 1, 'rest.signerInfo': 1 }

test.describe('in the same tab', () => {
  test('from the button over the window back to the page, which takes the transaction once', async ({
    hostedDemo,
    sandbox,
  }) => {
    await hostedDemo.openWindow()
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await hostedDemo.expectCompleted()
    expect(hostedDemo.page.url()).toBe(hostedDemo.url)
    await hostedDemo.expectNothingPersonal()
    await sandbox.expectCalls(once)
  })

  test('two wrong codes come back as E8005, with its screen', async ({ hostedDemo, sandbox }) => {
    await hostedDemo.openWindow()
    await sandbox.scan(await readQr(await hostedDemo.showQr()), hong.id)
    await hostedDemo.answerSms('000000')
    await expect(hostedDemo.window.getByText(hostedDemo.texts.lastTry)).toBeVisible()
    await hostedDemo.answerSms('111111')
    await expect(hostedDemo.failure('E8005')).toBeVisible()
    await hostedDemo.expectCleanAddress()
  })

  test('whoever leaves the window is told that nothing came back, and can start again', async ({
    hostedDemo,
  }) => {
    await hostedDemo.openWindow()
    await hostedDemo.button(hostedDemo.texts.close).first().click()
    await expect(hostedDemo.failure('RETURNED_EMPTY')).toBeVisible()
    await hostedDemo.expectCleanAddress()
    await hostedDemo.page.getByRole('button', { name: hostedDemo.texts.startAgain }).click()
    await expect(hostedDemo.heading(hostedDemo.texts.choose)).toBeVisible()
  })

  test('a return with another state is not believed', async ({ hostedDemo }) => {
    await hostedDemo.openWindow()
    await hostedDemo.page.goto(`${hostedDemo.url}?tx_id=forged&state=forged`)
    await hostedDemo.expectReason('wrongState')
  })

  test('a return that nobody asked for is not believed', async ({ hostedDemo }) => {
    await hostedDemo.page.goto(`${hostedDemo.url}?tx_id=forged`)
    await hostedDemo.expectReason('unexpected')
  })

  test('a reload of the page that it came back to takes nothing again', async ({ hostedDemo, sandbox }) => {
    await hostedDemo.openWindow()
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await hostedDemo.expectCompleted()
    await hostedDemo.page.reload()
    await hostedDemo.expectStatus('idle')
    await sandbox.expectCalls(once)
  })

  test('a return address from the history is taken for what it is: used', async ({ hostedDemo, sandbox }) => {
    const { page } = hostedDemo
    await hostedDemo.openWindow()
    const returned = page.waitForRequest(`${hostedDemo.url}?tx_id=*`)
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    const address = (await returned).url()
    await hostedDemo.expectCompleted()
    await page.goto(address)
    await hostedDemo.expectStatus('idle')
    await hostedDemo.expectCleanAddress()
    await sandbox.expectCalls(once)
  })

  test('of two tabs that come back from one window, one takes it', async ({
    hostedDemo,
    sandbox,
    context,
    demoUrl,
  }) => {
    const { page } = hostedDemo
    await hostedDemo.openWindow()
    let address = ''
    await context.route(`${sandbox.url}/window/return/**`, async (route) => {
      const { location } = (await route.fetch({ maxRedirects: 0 })).headers()
      address = location ?? ''
      // The browser stays where it is; an aborted navigation would be on its way to a page of errors for a while.
      await route.fulfill({ status: 204 })
    })
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await expect.poll(() => address).toContain('tx_id')

    // What "Duplicate tab" does.
    await page.goto(`${demoUrl}/icon.svg`)
    const kept = await page.evaluate(() => ({ ...sessionStorage }))
    const other = new HostedDemo(await context.newPage(), demoUrl)
    await other.page.goto(`${demoUrl}/icon.svg`)
    await other.page.evaluate((entries) => Object.assign(sessionStorage, entries), kept)

    await Promise.all([page.goto(address), other.page.goto(address)])
    const statuses = async () => {
      const status = ({ page: tab }: HostedDemo) =>
        tab.locator('article[data-status]').getAttribute('data-status')
      return new Set(await Promise.all([status(hostedDemo), status(other)]))
    }
    await expect.poll(statuses).toEqual(new Set(['idle', 'succeeded']))
    await sandbox.expectCalls(once)
  })

  test('the Back button leads to the page as it was, and Forward to the window again', async ({
    hostedDemo,
    sandbox,
  }) => {
    await hostedDemo.openWindow()
    await hostedDemo.sendByPhone(hong)
    await hostedDemo.page.goBack()
    await hostedDemo.expectStatus('idle')
    await hostedDemo.page.goForward()
    await expect(hostedDemo.heading(hostedDemo.texts.waiting)).toBeVisible()
    await sandbox.signAs(hong.id)
    await hostedDemo.expectCompleted()
  })
})

test.describe('in English', () => {
  test.use({ locale: 'en-US' })

  test('comes back in the language that it left', async ({ page, demoUrl, sandbox }) => {
    const demo = new HostedDemo(page, demoUrl, 'en')
    await demo.openWindow()
    await demo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await demo.expectCompleted()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test('StrictMode opens one window, and takes and completes its return once', async ({ page, sandbox }) => {
  const network = await startNetwork()
  const vite = await startProcess('apps/demo/node_modules/vite/bin/vite.js', ['apps/demo', '--port', '0'], {
    DEMO_SERVER: network.url,
  })
  const served = await serveDemo(sandbox.url, [vite.url])
  network.lead(served.url)
  try {
    const demo = new HostedDemo(page, vite.url)
    await demo.openWindow()
    await demo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await demo.expectCompleted()
    await sandbox.expectCalls(once)
  } finally {
    await vite.stop()
    await served.stop()
    await network.stop()
  }
})

test.describe('the server of the bank', () => {
  const completing = '**/cert/hosted/complete'

  test('is asked again where its answer gets lost, and says the same', async ({
    hostedDemo,
    sandbox,
    context,
  }) => {
    const answers: unknown[] = []
    const lose = async (route: Route) => {
      answers.push(await (await route.fetch()).json())
      await route.abort()
    }
    await context.route(completing, lose, { times: 1 })
    await hostedDemo.openWindow()
    await hostedDemo.sendByPhone(hong)
    const answered = hostedDemo.page.waitForResponse(completing)
    await sandbox.signAs(hong.id)
    answers.push(await (await answered).json())
    await hostedDemo.expectCompleted()
    expect(answers[1]).toEqual(answers[0])
    await sandbox.expectCalls(once)
  })

  test('is asked again by a page that was loaded again before it answered', async ({
    hostedDemo,
    sandbox,
    context,
  }) => {
    const { promise: asked, resolve } = Promise.withResolvers<void>()
    // The request arrives, and its answer finds nobody.
    await context.route(completing, async (route) => {
      await route.fetch()
      resolve()
      await route.abort()
    })
    await hostedDemo.openWindow()
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await asked
    await hostedDemo.expectCleanAddress()
    await hostedDemo.expectNothingPersonal()
    await context.unroute(completing)
    await hostedDemo.page.reload()
    await hostedDemo.expectCompleted()
    await sandbox.expectCalls(once)
    await hostedDemo.page.reload()
    await hostedDemo.expectStatus('idle')
  })

  test('refuses a window, which then does not open', async ({ hostedDemo, sandbox, context }) => {
    await context.route('**/cert/hosted', (route) =>
      route.continue({
        postData: JSON.stringify({ ...(route.request().postDataJSON() as object), settleId: 'OTHER' }),
      }),
    )
    await hostedDemo.visit('popup')
    const opened = hostedDemo.page.waitForEvent('popup')
    await hostedDemo.clickSign()
    const popup = await opened
    await hostedDemo.expectStatus('failed')
    if (!popup.isClosed()) await popup.waitForEvent('close')
    await sandbox.expectCalls({ hostedRequest: 0 })
  })

  test('refuses a transaction that the browser puts in the place of its own', async ({
    hostedDemo,
    sandbox,
    context,
  }) => {
    await context.route(completing, async (route) => {
      const sent = route.request().postDataJSON() as object
      await route.continue({ postData: JSON.stringify({ ...sent, state: 'made-up' }) })
    })
    await hostedDemo.openWindow()
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await hostedDemo.expectStatus('failed')
    await sandbox.expectCalls({ 'rest.verify': 0 })
  })

  test('opens one account for each signature, one after the other', async ({ hostedDemo, sandbox }) => {
    await hostedDemo.openWindow()
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await hostedDemo.expectCompleted()
    await hostedDemo.page.getByRole('button', { name: hostedDemo.texts.again }).click()
    await hostedDemo.clickSign()
    await expect(hostedDemo.heading(hostedDemo.texts.choose)).toBeVisible()
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await hostedDemo.expectCompleted()
    await sandbox.expectCalls({ hostedRequest: 2, 'rest.verify': 2, 'rest.signerInfo': 2 })
  })
})

test.describe('a window that keeps the state', () => {
  test.use({ sandboxOptions: { echoesState: false } })

  test('is not believed by a site that waits for it', async ({ hostedDemo, sandbox }) => {
    await hostedDemo.openWindow()
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await hostedDemo.expectReason('wrongState')
  })
})

test.describe('the script of the SDK', () => {
  const script = '**/sdk/*/kakao.min.js'

  test('is asked for again when it fails once', async ({ hostedDemo, context }) => {
    await context.route(script, (route) => route.abort(), { times: 1 })
    await hostedDemo.openWindow()
  })

  test('has a screen of its own when it is blocked, and is asked for anew from there', async ({
    hostedDemo,
    context,
  }) => {
    let asked = 0
    await context.route(script, (route) => {
      asked += 1
      return route.abort()
    })
    await hostedDemo.visit()
    await hostedDemo.clickSign()
    await expect(hostedDemo.failure('SDK_NOT_LOADED')).toBeVisible()
    expect(asked).toBe(2)
    expect((await new AxeBuilder({ page: hostedDemo.page }).analyze()).violations).toEqual([])
    await context.unroute(script)
    await hostedDemo.page.getByRole('button', { name: '다시 시도하기' }).click()
    await expect(hostedDemo.heading(hostedDemo.texts.choose)).toBeVisible()
  })
})

test.describe('in a popup', () => {
  const none = 'unsafe-none'
  const policies = [
    { site: none, returnPage: none, ofWindow: none, hasOpener: true },
    { site: 'same-origin-allow-popups', returnPage: none, ofWindow: none, hasOpener: true },
    {
      site: 'same-origin-allow-popups',
      returnPage: 'same-origin-allow-popups',
      ofWindow: none,
      hasOpener: false,
    },
    { site: 'same-origin', returnPage: 'same-origin', ofWindow: none, hasOpener: false },
    { site: 'same-origin', returnPage: none, ofWindow: none, hasOpener: false },
    { site: none, returnPage: none, ofWindow: 'same-origin', hasOpener: false },
  ]
  for (const { site, returnPage, ofWindow, hasOpener } of policies) {
    test(`the return is handed over and the popup closes: opener policies ${site}, ${returnPage}, ${ofWindow}`, async ({
      hostedDemo,
      sandbox,
      context,
    }) => {
      const name = 'cross-origin-opener-policy'
      await serveWith(context, `${hostedDemo.url}?*`, { [name]: site })
      await serveWith(context, `${hostedDemo.url}return.html*`, { [name]: returnPage })
      await serveWith(context, `${sandbox.url}/window?*`, { [name]: ofWindow })
      const popup = await hostedDemo.openPopup()
      expect(await popup.page.evaluate(() => window.opener !== null)).toBe(hasOpener)
      await hostedDemo.expectStatus('away')
      await hostedDemo.expectNothingPersonal()
      const closed = popup.page.waitForEvent('close')
      await popup.sendByPhone(hong)
      await sandbox.signAs(hong.id)
      await hostedDemo.expectCompleted()
      await closed
      expect(await hostedDemo.kept()).not.toContain('tx_id')
      await sandbox.expectCalls(once)
    })
  }

  test('a code is handed over too', async ({ hostedDemo, sandbox }) => {
    await hostedDemo.openPopup()
    await sandbox.clock.advance(10 * 60_000)
    await expect(hostedDemo.failure('E8004')).toBeVisible()
  })

  test('a page that is loaded again meanwhile still takes the return', async ({ hostedDemo, sandbox }) => {
    const popup = await hostedDemo.openPopup()
    await popup.sendByPhone(hong)
    await hostedDemo.page.reload()
    await hostedDemo.expectStatus('away')
    await sandbox.signAs(hong.id)
    await hostedDemo.expectCompleted()
  })

  test('a page that was away when the popup came back finds the return', async ({ hostedDemo, sandbox }) => {
    const popup = await hostedDemo.openPopup()
    await popup.sendByPhone(hong)
    await hostedDemo.page.goto('about:blank')
    await sandbox.signAs(hong.id)
    await popup.page.waitForURL(`${hostedDemo.url}return.html`)
    await hostedDemo.visit('popup')
    await hostedDemo.expectCompleted()
  })

  test('another tab of the site hears nothing of it', async ({ hostedDemo, sandbox, context, demoUrl }) => {
    const other = new HostedDemo(await context.newPage(), demoUrl)
    await other.visit('popup')
    const popup = await hostedDemo.openPopup()
    await popup.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await hostedDemo.expectCompleted()
    await other.expectStatus('idle')
  })

  test('a popup that the browser blocks becomes the same tab, and comes back to the page', async ({
    hostedDemo,
    sandbox,
    context,
  }) => {
    // A page that may not open windows: its `window.open` answers as a blocked one does.
    const policy = 'sandbox allow-scripts allow-same-origin allow-forms'
    await serveWith(context, `${hostedDemo.url}?*`, { 'content-security-policy': policy })
    await hostedDemo.visit('popup')
    await hostedDemo.clickSign()
    await hostedDemo.sendByPhone(hong)
    await sandbox.signAs(hong.id)
    await hostedDemo.expectCompleted()
    expect(hostedDemo.page.url()).toContain('form=popup')
  })

  test('a popup that is closed: the page waits, can be stopped, and starts again', async ({ hostedDemo }) => {
    const popup = await hostedDemo.openPopup()
    await popup.page.close()
    await hostedDemo.expectStatus('away')
    await hostedDemo.page.getByRole('button', { name: hostedDemo.texts.leave }).click()
    await hostedDemo.expectStatus('cancelled')
    const opened = hostedDemo.page.waitForEvent('popup')
    await hostedDemo.clickSign()
    await (await opened).getByRole('heading', { name: hostedDemo.texts.choose }).waitFor()
  })

  test('a popup that never comes back is given up after a quiet time, with a way back', async ({
    hostedDemo,
  }) => {
    await hostedDemo.page.clock.install()
    const popup = await hostedDemo.openPopup()
    await popup.page.close()
    await hostedDemo.page.clock.runFor(10 * 60_000)
    await hostedDemo.expectStatus('away')
    await hostedDemo.page.clock.runFor(60_000)
    await expect(hostedDemo.failure('NEVER_RETURNED')).toBeVisible()
    const opened = hostedDemo.page.waitForEvent('popup')
    await hostedDemo.page.getByRole('button', { name: hostedDemo.texts.startAgain }).click()
    await (await opened).getByRole('heading', { name: hostedDemo.texts.choose }).waitFor()
  })

  test('a script that is blocked is told to the page, and the popup closes', async ({
    hostedDemo,
    context,
  }) => {
    await context.route('**/sdk/*/kakao.min.js', (route) => route.abort())
    await hostedDemo.visit('popup')
    const opened = hostedDemo.page.waitForEvent('popup')
    await hostedDemo.clickSign()
    const popup = await opened
    await expect(hostedDemo.failure('SDK_NOT_LOADED')).toBeVisible()
    if (!popup.isClosed()) await popup.waitForEvent('close')
  })
})
