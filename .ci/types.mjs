import { runMain } from './process/runMain.mjs'
import { checkTypes } from './steps/checkTypes.mjs'

await runMain(checkTypes)
