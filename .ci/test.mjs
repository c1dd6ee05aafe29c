import { runMain } from './process/runMain.mjs'
import { setUpAndCheck } from './steps/setUpAndCheck.mjs'

// The checks need their own time to stop what they have started.
await runMain(setUpAndCheck, { stop: { signal: 'SIGINT', graceMs: 6000 } })
