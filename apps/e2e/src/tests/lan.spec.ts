import { chromiumOptions } from '../site/chromiumOptions.ts'
import { DemoPage } from '../site/DemoPage.ts'
import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { expect, test } from '../site/test.ts'

// A page that is asked for by the name that this machine has on a network, as a tablet does.

const name = 'bank.test'

test.use({
  launchOptions: {
    ...chromiumOptions,
    args: [...chromiumOptions.args, `--host-resolver-rules=MAP ${name} 127.0.0.1`],
  },
})

const at = (url: string): string => url.replace('localhost', name)

test('a QR code leads to the sandbox by that name, also after a new code and a reload', async ({
  page,
  demoUrl,
  sandbox,
}) => {
  const demo = new DemoPage(page, at(demoUrl))
  await demo.openWindow()
  const first = await readQr(await demo.showQr())
  expect(first).toContain(`${at(sandbox.url)}/phone?scan=`)

  await demo.button(demo.texts.refresh).click()
  const qr = demo.window.getByRole('img', { name: demo.texts.qrImage })
  await expect.poll(() => readQr(qr)).not.toBe(first)
  const second = await readQr(qr)
  expect(second).toContain(`${at(sandbox.url)}/phone?scan=`)

  await page.reload()
  expect(await readQr(qr)).toBe(second)
  await sandbox.scan(second, hong.id)
  await demo.answerSms(await sandbox.smsCode(hong.id))
  await sandbox.signAs(hong.id)
  await demo.expectDone()
})
