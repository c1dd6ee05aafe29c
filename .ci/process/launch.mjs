import { spawn } from 'node:child_process'
import { children } from './children.mjs'
import { signalTree } from './signalTree.mjs'

const isWindows = process.platform === 'win32'

const quote = (text) => (/[\s&|<>^"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * Starts a command as a process group of its own, so that Ctrl-C reaches it through us and nothing it started
 * outlives it.
 */
export const launch = (command, args, options = {}) => {
  // Windows starts .cmd files only through a shell, which takes the arguments unquoted.
  const needsShell = isWindows && !command.endsWith('.exe')
  const child = spawn(needsShell ? quote(command) : command, needsShell ? args.map(quote) : args, {
    detached: !isWindows,
    shell: needsShell,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  children.add(child)
  child.once('error', () => children.delete(child))
  child.once('exit', () => {
    children.delete(child)
    // The leader may have left members of its group behind.
    if (!isWindows) signalTree(child, 'SIGKILL')
  })
  return child
}
