import { runMain } from './process/runMain.mjs'
import { checkExports } from './steps/checkExports.mjs'

await runMain(checkExports)
