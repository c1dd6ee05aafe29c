import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { msw } from 'msw/vite'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { configDefaults, defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { findChromium } from './.ci/setup/findChromium.mjs'

const source = '@kakao-cert/source'

const browserTests = ['{packages,apps}/*/src/**/*.browser.test.{ts,tsx}']

const postgresTests = ['{packages,apps}/*/src/**/*.postgres.test.ts']

// A hang is what a test is ended for, not a machine that others use too.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

const shared = () => ({
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
})

const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      executablePath: findChromium(),
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
  }),
  instances: [{ browser: 'chromium' as const }],
})

const node = (): TestProjectConfiguration => ({
  ...shared(),
  test: {
    ...patience,
    name: 'node',
    environment: 'node',
    include: ['packages/*/src/**/*.test.ts', 'apps/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...browserTests, ...postgresTests],
  },
})

// Apart from the others, so that PostgreSQL is started for those only who need it.
const postgres = (): TestProjectConfiguration => ({
  ...shared(),
  test: {
    ...patience,
    name: 'postgres',
    environment: 'node',
    include: postgresTests,
    globalSetup: ['packages/relay/src/store/providePostgres.ts'],
  },
})

const jsdom = (): TestProjectConfiguration => ({
  ...shared(),
  plugins: [react()],
  test: {
    ...patience,
    name: 'jsdom',
    environment: 'jsdom',
    include: ['packages/*/src/**/*.test.tsx', 'apps/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, ...browserTests],
  },
})

const browser = (): TestProjectConfiguration => ({
  ...shared(),
  plugins: [react(), msw({ mode: 'worker-only' })],
  test: { ...patience, name: 'browser', include: browserTests, browser: chromium() },
})

// The oldest React that the package takes: what depends on how React renders is tested with both.
const react18 = (): TestProjectConfiguration => ({
  ...shared(),
  resolve: {
    ...shared().resolve,
    alias: {
      react: join(import.meta.dirname, 'packages/react/node_modules/react-18'),
      'react-dom': join(import.meta.dirname, 'packages/react/node_modules/react-dom-18'),
    },
  },
  plugins: [react()],
  test: {
    ...patience,
    name: 'react18',
    setupFiles: ['packages/react/src/testing/expectReact18.ts'],
    include: [
      'packages/react/src/{KakaoCertProvider,KakaoCertWindow,hydration,useKakaoHostedSign,useKakaoSign,useShortSign}.browser.test.tsx',
      'packages/react/src/login/useKakaoLogin.browser.test.tsx',
    ],
    browser: chromium(),
  },
})

const stories = (): TestProjectConfiguration => ({
  ...shared(),
  plugins: [storybookTest({ configDir: '.storybook' })],
  test: { ...patience, name: 'stories', browser: chromium() },
})

export default defineConfig({
  test: {
    projects: [node(), postgres(), jsdom(), browser(), react18(), stories()],
  },
})
