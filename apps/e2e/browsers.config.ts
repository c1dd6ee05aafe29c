import { defineConfig } from '@playwright/test'
import type { BrowserName } from './src/browsers/launchers.ts'

const names = (process.env['BROWSERS'] ?? 'chromium,firefox,webkit').split(',') as BrowserName[]

export default defineConfig<object, { readonly browserUnderTest: BrowserName }>({
  testDir: 'src/browsers',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  projects: names.map((name) => ({ name, use: { browserUnderTest: name } })),
})
