import { parentOf } from './parentOf.mjs'

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** Calls once with the exit code of the first signal, or of SIGTERM when npm has gone. */
export const onInterrupt = (interrupt) => {
  let isCalled = false
  const once = (signal) => {
    if (isCalled) return
    isCalled = true
    interrupt(exitCodes[signal])
  }
  for (const signal of Object.keys(exitCodes)) process.on(signal, () => once(signal))

  // npm passes SIGTERM to its shell only, which may die of it without telling us, and SIGKILL to nobody.
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const npm = parentOf(shell)
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) once('SIGTERM')
  }, 300).unref()
}
