import type { Ports } from '../ports/Ports.ts'

/** The session that a reload or a second tab goes on with. */
export interface SavedSession {
  /** The session id, as long as it can be of use. */
  readonly read: () => string | undefined
  readonly write: (sessionId: string, untilMs: number) => void
  /** Forgets what was read or written here; what another tab has written since stays. */
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
  // With the space before it, so that nothing ends with it by chance.
  let own = ' '
  const clear = () => {
    if (storage.read(key())?.endsWith(own)) storage.remove(key())
  }
  return {
    read: () => {
      const saved = storage.read(key()) ?? ' '
      own = saved.slice(saved.indexOf(' '))
      if (clock.now() < Number.parseInt(saved, 10)) return own.slice(1)
      clear()
      return undefined
    },
    write: (sessionId, untilMs) => {
      own = ` ${sessionId}`
      storage.write(key(), untilMs + own)
    },
    clear,
  }
}
