import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './src/site/chromiumOptions.ts'

const port = Number(process.env['TEST_PORT_BASE'] ?? 4600)

export default defineConfig({
  testDir: 'src/tests',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // A sandbox makes its certificates when something is first verified, which takes a moment.
  expect: { timeout: 10_000 },
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
    launchOptions: chromiumOptions,
    viewport: { width: 1280, height: 1000 },
    locale: 'ko-KR',
    trace: 'off',
    video: 'off',
    actionTimeout: 15_000,
  },
})
