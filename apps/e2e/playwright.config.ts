import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const systemChromium = '/usr/bin/chromium'
// Without either, Playwright takes the browser that it installed itself.
const executablePath =
  process.env['CHROMIUM_PATH'] ?? (existsSync(systemChromium) ? systemChromium : undefined)

const port = Number(process.env['TEST_PORT_BASE'] ?? 4600)

export default defineConfig({
  testDir: 'src/tests',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  webServer: {
    command: `"${process.execPath}" --conditions=@kakao-cert/source apps/demo/server/main.ts --port ${port}`,
    cwd: '../..',
    port,
  },
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    viewport: { width: 1280, height: 1000 },
    locale: 'ko-KR',
    trace: 'off',
    video: 'off',
    actionTimeout: 15_000,
  },
})
