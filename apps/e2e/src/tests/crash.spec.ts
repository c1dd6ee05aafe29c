import { createSandboxControl } from '@kakao-cert/sandbox'
import { DemoPage } from '../site/DemoPage.ts'
import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { startProcess, type Process } from '../site/startProcess.ts'
import { expect, test as base } from '../site/test.ts'

interface Crash {
  /** A sandbox that keeps what it has in a file. */
  readonly sandboxes: {
    readonly url: string
    /** `kill -9`, and the same file and port again. */
    readonly crash: () => Promise<void>
  }
  readonly kept: DemoPage
}

const test = base.extend<Crash>({
  sandboxes: async ({}, use, testInfo) => {
    const file = testInfo.outputPath('sandbox.db')
    const start = (port: string) =>
      startProcess('packages/sandbox/src/node/cli.ts', ['--port', port, '--db', file])
    let running: Process = await start('0')
    const { url } = running
    await use({
      url,
      crash: async () => {
        await running.kill()
        running = await start(new URL(url).port)
      },
    })
    await running.stop()
  },
  kept: async ({ page, sandboxes }, use) => {
    const { url, stop } = await startProcess('apps/demo/server/main.ts', [
      '--port',
      '0',
      '--sandbox',
      sandboxes.url,
    ])
    await use(new DemoPage(page, url))
    await stop()
  },
})

test('kill -9 of the sandbox while the person looks at the phone: the same tab finishes', async ({
  kept,
  sandboxes,
}) => {
  await kept.openWindow()
  await kept.sendByPhone(hong)
  await sandboxes.crash()
  await createSandboxControl(sandboxes.url).signAs(hong.id)
  await kept.expectDone()
})

test('kill -9 of the sandbox between the scan and the second factor: the same tab finishes', async ({
  kept,
  sandboxes,
}) => {
  const control = createSandboxControl(sandboxes.url)
  await kept.openWindow()
  const image = await kept.showQr()
  await control.scan(await readQr(image), hong.id)
  await expect(kept.window.getByLabel(kept.texts.smsCode)).toBeVisible()
  await sandboxes.crash()
  await kept.answerSms(await control.smsCode(hong.id))
  await control.signAs(hong.id)
  await kept.expectDone()
})

test('kill -9 of the sandbox after the signature and before the page knew: the same tab finishes', async ({
  kept,
  sandboxes,
  context,
}) => {
  await kept.openWindow()
  await kept.sendByPhone(hong)
  await context.setOffline(true)
  await createSandboxControl(sandboxes.url).signAs(hong.id)
  // Until the page has given up to try by itself.
  await expect(kept.heading(kept.texts.notVerified)).toBeVisible()
  await sandboxes.crash()
  await context.setOffline(false)
  await kept.expectDone()
})
