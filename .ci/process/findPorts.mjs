import { Stop } from './Stop.mjs'
import { isPortFree } from './isPortFree.mjs'

const isRunFree = async (first, count) => {
  for (let port = first; port < first + count; port += 1) {
    if (port > 65_535 || !(await isPortFree(port))) return false
  }
  return true
}

/** The first of `count` free ports in a row, at `wanted` or as near above it as can be. */
export const findPorts = async (wanted, count = 1, taken = []) => {
  for (let first = wanted; first < wanted + 100 * count; first += count) {
    if (!taken.includes(first) && (await isRunFree(first, count))) return first
  }
  throw new Stop(`No free port near ${wanted}: pass another one with --port.`)
}
