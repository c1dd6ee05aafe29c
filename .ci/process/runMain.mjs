import { Stop } from './Stop.mjs'
import { onInterrupt } from './onInterrupt.mjs'
import { stopChildren } from './stopChildren.mjs'

const explain = (error) =>
  error instanceof Stop
    ? error.message
    : `This should not have happened (${error?.message ?? error}): run it again, and open an issue if it stays.`

/** Runs a command of this folder: one sentence for a failure, no process left behind in any case. */
export const runMain = async (main, { interruptedCode, stop } = {}) => {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(
      `✗ Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org.`,
    )
    process.exit(1)
  }
  let isInterrupted = false
  onInterrupt(async (code) => {
    isInterrupted = true
    await stopChildren(stop)
    process.exit(interruptedCode ?? code)
  })
  try {
    const code = (await main()) ?? 0
    if (!isInterrupted) process.exit(code)
  } catch (error) {
    if (isInterrupted) return
    await stopChildren()
    console.error(`✗ ${explain(error)}`)
    process.exit(1)
  }
}
