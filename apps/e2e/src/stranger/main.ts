import { createSandboxControl } from '@kakao-cert/sandbox'
import { chromium, expect } from '@playwright/test'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumOptions } from '../site/chromiumOptions.ts'
import { CertWindow } from '../site/CertWindow.ts'
import { hong } from '../site/Person.ts'
import { packPackages } from './packPackages.ts'
import { writeApp } from './writeApp.ts'

// A page of somebody who has only the README and what npm would install, with both versions of React.

const sandboxUrl = 'http://localhost:4100'
const port = 4789

const waitFor = async (url: string) => {
  await expect
    .poll(
      () =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
}

const sign = async () => {
  const browser = await chromium.launch(chromiumOptions)
  const page = await browser.newPage()
  await page.goto(`http://localhost:${port}`)
  await page.getByRole('button', { name: '카카오톡으로 서명하기' }).click()
  const window = new CertWindow(page)
  await window.sendByPhone(hong)
  await createSandboxControl(sandboxUrl).signAs(hong.id)
  await expect(window.heading(window.texts.done)).toBeVisible()
  await browser.close()
}

const folder = mkdtempSync(join(tmpdir(), 'stranger-'))
const packages = packPackages(folder)
for (const react of [19, 18] as const) {
  const app = join(folder, `react-${react}`)
  writeApp({ folder: app, react, packages })
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: app, stdio: 'inherit' })
  run('npm', 'install', '--no-audit', '--no-fund', '--loglevel', 'error')
  run('npx', 'tsc')
  run('npx', 'vite', 'build', '--logLevel', 'error')
  const bin = (name: string) => join(app, 'node_modules/.bin', name)
  const children = [
    spawn(bin('kakao-cert-sandbox'), [], { cwd: app, stdio: 'inherit' }),
    spawn(bin('vite'), ['preview', '--port', String(port), '--strictPort'], { cwd: app, stdio: 'ignore' }),
  ]
  try {
    await Promise.all([waitFor(`${sandboxUrl}/api/ping`), waitFor(`http://localhost:${port}`)])
    await sign()
    console.log(`React ${react}: installed, compiled, built, signed.`)
  } finally {
    await Promise.all(
      children.map((child) => {
        const gone = new Promise((done) => child.once('exit', done))
        child.kill()
        return gone
      }),
    )
  }
}
rmSync(folder, { recursive: true })
