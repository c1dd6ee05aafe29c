import { hear } from '../site/hear.ts'
import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { expect, test } from '../site/test.ts'

test('a screen reader is led through the phone method by headings, and hears what is wrong', async ({
  demo,
  sandbox,
}) => {
  // Narrow, the window is a dialog, which takes the focus at once.
  await demo.page.setViewportSize({ width: 320, height: 640 })
  const heard = await hear(demo.page)
  await demo.openWindow()
  await demo.button(demo.texts.phoneMethod).press('Enter')
  await demo.button(demo.texts.send).press('Enter')
  await demo.fillPhoneForm(hong)
  await expect(demo.heading(demo.texts.waiting)).toBeFocused()
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  const headings = (await heard()).filter((line) => line.startsWith('heading: '))
  expect(headings).toEqual(
    [demo.texts.choose, demo.texts.phoneHeading, demo.texts.waiting, demo.texts.done].map(
      (name) => `heading: ${name}`,
    ),
  )
  // The first field that does not fit gets the focus, and its sentence is its description.
  expect(await heard()).toContain(`input: ${demo.texts.name}`)
})

test('a screen reader is led through the QR method by headings, and told at the field that one try is left', async ({
  demo,
  sandbox,
}) => {
  const heard = await hear(demo.page)
  await demo.openWindow()
  const image = await demo.showQr()
  await sandbox.scan(await readQr(image), hong.id)
  await expect(demo.heading(demo.texts.sms)).toBeFocused()
  await demo.answerSms('000000')
  const field = demo.window.getByLabel(demo.texts.smsCode)
  await expect(field).toHaveAccessibleDescription(demo.texts.lastTry)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await demo.answerSms(await sandbox.smsCode(hong.id))
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  const lines = await heard()
  const headings = lines.filter((line) => line.startsWith('heading: '))
  expect(headings).toEqual(
    // Inline, the window takes no focus before it is used.
    [demo.texts.qr, demo.texts.sms, demo.texts.waiting, demo.texts.done].map((name) => `heading: ${name}`),
  )
})

test('the second factor is no test of memory: it can be pasted, and filled in by the phone', async ({
  demo,
  sandbox,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await demo.openWindow()
  const image = await demo.showQr()
  await sandbox.scan(await readQr(image), hong.id)
  const field = demo.window.getByLabel(demo.texts.smsCode)
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
  const code = await sandbox.smsCode(hong.id)
  await demo.page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `${code.slice(0, 3)} ${code.slice(3)}`,
  )
  await field.focus()
  await demo.page.keyboard.press('ControlOrMeta+V')
  await demo.button(demo.texts.confirm).press('Enter')
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()
})

test('every target is at least 24 px each way, at 320 px too', async ({ demo }) => {
  const small = () =>
    demo.window.locator('button, a[href], input, select, summary').evaluateAll((targets) =>
      targets
        .map((target) => ({ name: target.textContent || target.id, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name, box }) => `${name} ${box.width}x${box.height}`),
    )
  for (const width of [1280, 320]) {
    await demo.page.setViewportSize({ width, height: 800 })
    await demo.openWindow()
    expect(await small()).toEqual([])
    await demo.button(demo.texts.phoneMethod).click()
    expect(await small()).toEqual([])
    await demo.fillPhoneForm(hong)
    await expect(demo.heading(demo.texts.waiting)).toBeVisible()
    expect(await small()).toEqual([])
    await demo.button(demo.texts.close).click()
    await demo.page.getByRole('button', { name: demo.texts.leave }).click()
  }
})

test('nothing moves where motion is to be reduced', async ({ demo }) => {
  await demo.page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = () =>
    demo.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => (effect?.getComputedTiming().activeDuration as number) > 50)
        .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80)),
    )
  await demo.openWindow()
  expect(await moving()).toEqual([])
  await demo.sendByPhone(hong)
  expect(await moving()).toEqual([])
})

test('with forced colors every button and every field has an edge', async ({ demo }) => {
  await demo.page.emulateMedia({ forcedColors: 'active' })
  await demo.openWindow()
  const withoutEdge = () =>
    demo.window.locator('button:visible, input:visible').evaluateAll((targets) =>
      targets
        .filter((target) => {
          const { borderTopWidth, outlineWidth, borderTopStyle } = getComputedStyle(target)
          return (borderTopStyle === 'none' || borderTopWidth === '0px') && outlineWidth === '0px'
        })
        .map((target) => target.outerHTML.slice(0, 120)),
    )
  expect(await withoutEdge()).toEqual([])
  await demo.button(demo.texts.phoneMethod).click()
  expect(await withoutEdge()).toEqual([])
})
