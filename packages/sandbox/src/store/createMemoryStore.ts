import type { WindowSession } from '../window/WindowSession.ts'
import { isLive } from './isLive.ts'
import type { Store } from './Store.ts'

/** A store that is gone with the process. */
export const createMemoryStore = (): Store => {
  const sessions = new Map<string, WindowSession>()
  const settings = new Map<string, unknown>()
  let lastRevision = 0

  const list = (isWanted: (session: WindowSession) => boolean) =>
    [...sessions.values()].filter(isWanted).reverse()

  return {
    get: (id) => sessions.get(id),
    findByIdempotencyKey: (key) => list((session) => session.idempotencyKey === key)[0],
    listByPerson: (personId) => list((session) => session.personId === personId),
    listLive: () => list(isLive),
    put: (session) => {
      sessions.set(session.id, session)
      lastRevision = Math.max(lastRevision, session.revision)
    },
    lastRevision: () => lastRevision,
    removeExpiredBefore: (timeMs) => {
      for (const { id } of list((session) => session.expiresAtMs < timeMs)) sessions.delete(id)
    },
    clear: () => sessions.clear(),
    readSetting: (name) => settings.get(name),
    writeSetting: (name, value) => void settings.set(name, value),
    close: () => {},
  }
}
