import type { Ports } from '../ports/Ports.ts'

/** The session that a reload or a second tab goes on with. */
export interface SavedSession {
  /** The session id, as long as it can be of use. */
  readonly read: () => string | undefined
  readonly write: (sessionId: string, untilMs: number) => void
  readonly clear: () => void
}

/**
 * Keeps a session id in the storage port until its time is over: nobody wants yesterday's error on today's page.
 *
 * @param key where in the storage
 */
export const createSavedSession = (
  { storage, clock }: Pick<Ports, 'storage' | 'clock'>,
  key: () => string,
): SavedSession => {
  const clear = () => storage.remove(key())
  return {
    read: () => {
      const saved = storage.read(key())
      if (saved === undefined) return undefined
      const [untilMs, ...sessionId] = saved.split(' ')
      if (clock.now() < Number(untilMs)) return sessionId.join(' ')
      clear()
      return undefined
    },
    write: (sessionId, untilMs) => storage.write(key(), `${untilMs} ${sessionId}`),
    clear,
  }
}
