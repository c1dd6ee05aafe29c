import { children } from './children.mjs'
import { signalTree } from './signalTree.mjs'

/** Asks every child to end, waits, and forces those that did not listen. */
export const stopChildren = async ({ signal = 'SIGTERM', graceMs = 3000 } = {}) => {
  const ending = [...children].map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of children) signalTree(child, signal)
  const force = setTimeout(() => {
    for (const child of children) signalTree(child, 'SIGKILL')
  }, graceMs)
  await Promise.all(ending)
  clearTimeout(force)
}
