import { runMain } from './process/runMain.mjs'
import { startServices } from './serve/startServices.mjs'

await runMain(startServices, { interruptedCode: 0 })
