import { createSandboxControl } from '@kakao-cert/sandbox'
import { chromium, expect } from '@playwright/test'
import { CertWindow } from '../site/CertWindow.ts'
import { chromiumOptions } from '../site/chromiumOptions.ts'
import { hong } from '../site/Person.ts'
import { runIn } from './runIn.ts'
import { sandbox } from './sandbox.ts'
import { withServers } from './withServers.ts'
import { writeReactApp } from './writeReactApp.ts'

const port = 4789
const url = `http://localhost:${port}`

const sign = async () => {
  const browser = await chromium.launch(chromiumOptions)
  const page = await browser.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: '카카오톡으로 서명하기' }).click()
  const window = new CertWindow(page)
  await window.sendByPhone(hong)
  await createSandboxControl(sandbox.url).signAs(hong.id)
  await expect(window.heading(window.texts.done)).toBeVisible()
  await browser.close()
}

/** A new Vite app with the README's snippet: installed, compiled, built, and signed with in Chromium. */
export const tryReact = async (app: Parameters<typeof writeReactApp>[0]): Promise<void> => {
  writeReactApp(app)
  const run = runIn(app.folder)
  run('npm', 'install', '--no-audit', '--no-fund', '--loglevel', 'error')
  run('npx', 'tsc')
  run('npx', 'vite', 'build', '--logLevel', 'error')
  const page = { program: 'vite', args: ['preview', '--port', String(port), '--strictPort'], url }
  await withServers(app.folder, [sandbox.server, page], sign)
  console.log(`React ${app.react}: installed, compiled, built, signed.`)
}
