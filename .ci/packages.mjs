import { runMain } from './process/runMain.mjs'
import { checkPackages } from './steps/checkPackages.mjs'

await runMain(checkPackages)
