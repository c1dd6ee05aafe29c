import { runMain } from './process/runMain.mjs'
import { tableSizes } from './steps/tableSizes.mjs'

await runMain(tableSizes)
