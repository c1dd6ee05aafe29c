import type { Store } from './Store.ts'

// What ended is there for another day, for those who come back to look at it.
const keptMs = 24 * 60 * 60 * 1000
const everyMs = 60 * 60 * 1000

/** Drops what was kept long enough, once an hour of the virtual clock, when something new begins. */
export const createSweep = (store: Pick<Store, 'removeKeptBefore'>): ((nowMs: number) => void) => {
  let nextMs = 0
  return (nowMs) => {
    if (nowMs < nextMs) return
    store.removeKeptBefore(nowMs - keptMs)
    nextMs = nowMs + everyMs
  }
}
