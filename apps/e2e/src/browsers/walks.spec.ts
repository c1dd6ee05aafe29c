import { hong } from '../site/Person.ts'
import { readTransactions } from '../site/readTransactions.ts'
import { texts as allTexts } from '../site/texts.ts'
import { places } from './places.ts'
import { expect, test } from './test.ts'

// Every browser walks these. They hold to what a person sees: what only Chromium can be told to do is in `tests`.

const texts = allTexts.ko

test('signs by phone', async ({ visitor, sandbox }) => {
  await visitor.openWindow()
  await visitor.sendByPhone(hong)
  await sandbox.signAs(hong.id)
  await visitor.seeDone()
  expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
})

test('an empty phone form says what is missing, at the field that has the focus', async ({ visitor }) => {
  await visitor.openWindow()
  await visitor.pressButton(texts.phoneMethod)
  await visitor.pressButton(texts.send)
  await visitor.driver.see(places.fieldError)
  await expect.poll(() => visitor.driver.readFocus()).toBe(texts.name)
  await visitor.fillPhoneForm(hong)
  await visitor.seeHeading(texts.waiting)
})

test('signs by QR code, which a camera reads off the screen', async ({ visitor, sandbox }) => {
  await visitor.openWindow()
  await sandbox.scan(await visitor.showQr(), hong.id)
  await visitor.seeHeading(texts.sms)
  await visitor.answerSms(await sandbox.smsCode(hong.id))
  await visitor.seeHeading(texts.waiting)
  await sandbox.signAs(hong.id)
  await visitor.seeDone()
  expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
})

test('two wrong codes lead to the screen of E8005, and its button to the phone form', async ({
  visitor,
  sandbox,
}) => {
  await visitor.openWindow()
  await sandbox.scan(await visitor.showQr(), hong.id)
  await visitor.answerSms('000000')
  expect(await visitor.driver.read(places.fieldError)).toMatch(texts.lastTry)
  await visitor.answerSms('111111')
  await visitor.driver.see(places.error('E8005'))
  await visitor.driver.click(`${places.error('E8005')}//button`)
  await visitor.seeHeading(texts.phoneHeading)
  await visitor.fillPhoneForm(hong)
  await visitor.seeHeading(texts.waiting)
  await sandbox.signAs(hong.id)
  await visitor.seeDone()
})

test('a reload while waiting comes back where it was, and goes on with the same transaction', async ({
  visitor,
  sandbox,
}) => {
  await visitor.openWindow()
  await visitor.sendByPhone(hong)
  await visitor.driver.reload()
  await visitor.seeHeading(texts.waiting)
  await sandbox.signAs(hong.id)
  await visitor.seeDone()
  expect(await readTransactions(sandbox.url)).toEqual(['signerInfoRead'])
})

test('a reload with the code on the screen shows the same code', async ({ visitor }) => {
  await visitor.openWindow()
  const before = await visitor.showQr()
  await visitor.driver.reload()
  expect(await visitor.readQr()).toBe(before)
})

test('each new step takes the focus to its heading', async ({ visitor, sandbox }) => {
  await visitor.openWindow()
  await visitor.sendByPhone(hong)
  await expect.poll(() => visitor.driver.readFocus()).toBe(texts.waiting)
  await sandbox.signAs(hong.id)
  await visitor.seeDone()
  await expect.poll(() => visitor.driver.readFocus()).toBe(texts.done)
})

test('as a dialog, Escape asks before it throws a running signature away', async ({ visitor, sandbox }) => {
  await visitor.driver.resize(600, 900)
  await visitor.openWindow()
  await visitor.sendByPhone(hong)
  await visitor.driver.press('Escape')
  await visitor.driver.see(places.leaving)
  await expect.poll(() => visitor.driver.readFocus()).toBe(texts.stay)
  await visitor.driver.press('Escape')
  await visitor.driver.miss(places.leaving)
  await visitor.seeHeading(texts.waiting)
  await visitor.driver.press('Escape')
  await visitor.driver.see(places.leaving)
  await visitor.driver.click(`${places.leaving}//button[normalize-space(.)="${texts.leave}"]`)
  await visitor.driver.miss(places.window)
  // Who signs all the same signs for nobody.
  await sandbox.signAs(hong.id)
  await expect.poll(() => readTransactions(sandbox.url)).toEqual(['signed'])
  await sandbox.expectCalls({ 'rest.verify': 0 })
})
