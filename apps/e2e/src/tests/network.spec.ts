import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { readTransactions } from '../site/readTransactions.ts'
import { recordStatuses } from '../site/recordStatuses.ts'
import { expect, test } from '../site/test.ts'

const signedByPhone = [
  'opening',
  'choosing',
  'enteringPhone',
  'sendingPhone',
  'waiting',
  'verifying',
  'succeeded',
]

test('a stream that drops three times comes back: no event is lost, none comes twice', async ({
  demo,
  page,
  sandbox,
  network,
}) => {
  const statuses = await recordStatuses(page)
  network.plan('events', 3, { kind: 'drop', when: 'before' })
  await demo.openWindow()
  await demo.sendByPhone(hong)
  // Three that were dropped, and the one that holds.
  await expect.poll(() => network.calls().events).toBeGreaterThanOrEqual(4)
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  expect(await statuses()).toEqual(signedByPhone)
  expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
})

test('a stream that is refused gives way to asking, and is there again later: no event is lost, none comes twice', async ({
  demo,
  page,
  sandbox,
  network,
}) => {
  const statuses = await recordStatuses(page)
  await page.clock.install()
  network.plan('events', 1, { kind: 'code', code: 'E1002' })
  await demo.openWindow()
  const code = await readQr(await demo.showQr())
  // By asking.
  await sandbox.scan(code, hong.id)
  await expect(demo.heading(demo.texts.sms)).toBeVisible()
  await network.expectCalls({ events: 1 })
  // Streams are left alone for half a minute.
  await page.clock.fastForward(31_000)
  await network.expectCalls({ events: 2 })
  const { read: asked = 0 } = network.calls()
  expect(asked).toBeGreaterThanOrEqual(2)
  // By the stream.
  await demo.answerSms(await sandbox.smsCode(hong.id))
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  expect(await statuses()).toEqual([
    'opening',
    'choosing',
    'startingQr',
    'showingQr',
    'confirming',
    'sendingAnswer',
    'waiting',
    'verifying',
    'succeeded',
  ])
})

test.describe('an answer that is late by three seconds', () => {
  const late = { kind: 'delay', byMs: 3000 } as const

  test('to open: the window says that it gets ready', async ({ demo, page, network }) => {
    network.plan('open', 1, late)
    const opening = demo.openWindow()
    await expect(page.locator('[data-status="opening"]')).toContainText('인증 창을 준비하고 있어요')
    await opening
    await network.expectCalls({ open: 1 })
  })

  test('to the phone form: the stream is faster, and the answer leads nowhere back', async ({
    demo,
    page,
    sandbox,
    network,
  }) => {
    const statuses = await recordStatuses(page)
    await demo.openWindow()
    network.plan('submitPhone', 1, late)
    const answered = page.waitForResponse((response) => response.url().endsWith('/phone'))
    await demo.sendByPhone(hong)
    await answered
    await sandbox.signAs(hong.id)
    await demo.expectDone()
    expect(await statuses()).toEqual(signedByPhone)
  })

  test('to the phone form, without a stream: the button says that it sends, and does not send twice', async ({
    demo,
    page,
    sandbox,
    network,
  }) => {
    // The page alone; the phone in it keeps its own.
    await page.addInitScript(() => window === top && Reflect.deleteProperty(window, 'EventSource'))
    // Nothing but the answer can tell.
    await page.clock.install()
    await demo.openWindow()
    await page.clock.pauseAt(Date.now() + 60_000)
    network.plan('submitPhone', 1, late)
    await demo.button(demo.texts.phoneMethod).click()
    await demo.fillPhoneForm(hong)
    const sending = demo.button('보내고 있어요')
    await expect(sending).toHaveAttribute('aria-busy', 'true')
    await sending.dispatchEvent('click')
    await expect(demo.heading(demo.texts.waiting)).toBeVisible()
    await network.expectCalls({ submitPhone: 1 })
    expect((await sandbox.phone(hong.id)).requests).toHaveLength(1)
  })

  test('to complete: the window says that it verifies', async ({ demo, page, sandbox, network }) => {
    await demo.openWindow()
    await demo.sendByPhone(hong)
    network.plan('complete', 1, late)
    await sandbox.signAs(hong.id)
    await expect(page.locator('[data-status="verifying"]')).toContainText('서명을 확인하고 있어요')
    await demo.expectDone()
    await network.expectCalls({ complete: 1 })
  })
})

const lost = [
  ['that is dropped after the server did it', { kind: 'drop', when: 'after' }],
  ['of which half an answer comes', { kind: 'cutBody' }],
] as const

for (const [what, fault] of lost) {
  test.describe(`a call ${what}`, () => {
    test('open: there is one transaction', async ({ demo, sandbox, network }) => {
      network.plan('open', 1, fault)
      await demo.openWindow()
      await demo.sendByPhone(hong)
      await sandbox.signAs(hong.id)
      await demo.expectDone()
      expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
    })

    test('open, until nobody tries any more: starting again goes on with the one transaction', async ({
      demo,
      page,
      sandbox,
      network,
    }) => {
      network.plan('open', 100, fault)
      await demo.visit()
      await page.getByRole('checkbox', { name: demo.texts.agree }).check()
      await page.getByRole('button', { name: demo.texts.sign }).click()
      await expect(demo.errorScreen('NETWORK_LOST')).toBeVisible()
      network.clear()
      await demo.errorScreen('NETWORK_LOST').getByRole('button').first().click()
      await demo.sendByPhone(hong)
      await sandbox.signAs(hong.id)
      await demo.expectDone()
      expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
    })

    test('submitPhone: one request is on the phone', async ({ demo, sandbox, network }) => {
      await demo.openWindow()
      network.plan('submitPhone', 1, fault)
      await demo.sendByPhone(hong)
      expect((await sandbox.phone(hong.id)).requests).toHaveLength(1)
      await sandbox.signAs(hong.id)
      await demo.expectDone()
      expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
    })

    test('complete: it is told once that it is done', async ({ demo, page, sandbox, network }) => {
      const statuses = await recordStatuses(page)
      await demo.openWindow()
      await demo.sendByPhone(hong)
      network.plan('complete', 1, fault)
      await sandbox.signAs(hong.id)
      await demo.expectDone()
      expect(await statuses()).toEqual(signedByPhone)
      expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
    })
  })
}

test('a signature whose completion is lost, and a reload after its validity: it is completed all the same', async ({
  demo,
  page,
  sandbox,
  network,
}) => {
  await page.clock.install()
  await demo.openWindow()
  await demo.sendByPhone(hong)
  network.plan('complete', 100, { kind: 'drop', when: 'before' })
  await sandbox.signAs(hong.id)
  await expect(demo.button('다시 확인하기')).toBeVisible()
  network.clear()
  await sandbox.clock.advance(11 * 60_000)
  await page.clock.fastForward(11 * 60_000)
  await page.reload()
  await demo.expectDone()
  expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
})

test('a window that is left while it opens, and started again at once, leaves no transaction open', async ({
  demo,
  page,
  sandbox,
  network,
}) => {
  network.plan('open', 1, { kind: 'delay', byMs: 3000 })
  await demo.visit()
  await page.getByRole('checkbox', { name: demo.texts.agree }).check()
  await page.getByRole('button', { name: demo.texts.sign }).click()
  await network.expectCalls({ open: 1 })
  await demo.button(demo.texts.close).click()
  await page.getByRole('checkbox', { name: demo.texts.agree }).check()
  await page.getByRole('button', { name: demo.texts.sign }).click()
  await expect(demo.heading(demo.texts.choose)).toBeVisible()
  // The first one, as soon as it was known.
  await network.expectCalls({ open: 2, cancel: 1 })
  expect(await readTransactions(sandbox.url)).toEqual([])
})
