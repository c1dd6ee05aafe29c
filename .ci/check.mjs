import { runMain } from './process/runMain.mjs'
import { checkAll } from './steps/checkAll.mjs'

// Test runners stop the servers they have started on SIGINT only.
await runMain(checkAll, { stop: { signal: 'SIGINT' } })
