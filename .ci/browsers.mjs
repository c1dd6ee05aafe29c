import { runMain } from './process/runMain.mjs'
import { testBrowsers } from './steps/testBrowsers.mjs'

// Playwright stops what it has started on SIGINT only.
await runMain(testBrowsers, { stop: { signal: 'SIGINT' } })
