interface Listener {
  /** Something is new. */
  readonly tell: () => void
  /** Nothing more will come. */
  readonly end: () => void
}

/** Tells listeners of a topic that something there is new. */
export interface Hub {
  readonly publish: (topic: string) => void
  readonly subscribe: (topic: string, listener: Listener) => () => void
  /** Ends all listening. */
  readonly close: () => void
}

/** A hub within this process. */
export const createHub = (): Hub => {
  const topics = new Map<string, Set<Listener>>()
  return {
    publish: (topic) => topics.get(topic)?.forEach(({ tell }) => tell()),
    subscribe: (topic, listener) => {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) topics.delete(topic)
      }
    },
    close: () => {
      const listeners = [...topics.values()].flatMap((topic) => [...topic])
      topics.clear()
      listeners.forEach(({ end }) => end())
    },
  }
}
