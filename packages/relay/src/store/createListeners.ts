import type { RecordListener, RecordPlace } from './Store.ts'

/** Those who watch a store in this process. */
export interface Listeners {
  readonly add: (listener: RecordListener) => () => void
  readonly tell: (place: RecordPlace) => void
}

/** Nobody yet. Each is told on its own, so that one that throws keeps nobody else from knowing. */
export const createListeners = (): Listeners => {
  const entries = new Set<{ readonly listener: RecordListener }>()
  return {
    add: (listener) => {
      const entry = { listener }
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    tell: ({ kind, key }) => {
      for (const entry of entries) {
        queueMicrotask(() => {
          if (entries.has(entry)) entry.listener({ kind, key })
        })
      }
    },
  }
}
