import { launch } from './launch.mjs'
import { signalTree } from './signalTree.mjs'

/** Runs a command to its end and returns its exit code and all it said; a missing command is code 127. */
export const capture = (command, args, { limitMs, ...options } = {}) =>
  new Promise((resolve) => {
    const child = launch(command, args, options)
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    const timer =
      limitMs &&
      setTimeout(() => {
        output += `\nStopped: it took longer than ${Math.round(limitMs / 60_000)} minutes.\n`
        signalTree(child, 'SIGINT')
        setTimeout(() => signalTree(child, 'SIGKILL'), 3000).unref()
      }, limitMs)
    const finish = (code) => {
      clearTimeout(timer)
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += `${error.message}\n`
      finish(127)
    })
    child.once('close', (code) => finish(code ?? 1))
  })
