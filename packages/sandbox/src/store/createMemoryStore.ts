import type { RestTransaction } from '../rest/RestTransaction.ts'
import { isLive } from '../window/isLive.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import type { Store } from './Store.ts'

/** A store that is gone with the process. */
export const createMemoryStore = (): Store => {
  const sessions = new Map<string, WindowSession>()
  const transactions = new Map<string, RestTransaction>()
  const idsByKey = new Map<string, string>()
  const settings = new Map<string, unknown>()
  let lastRevision = 0

  const list = (isWanted: (session: WindowSession) => boolean) =>
    [...sessions.values()].filter(isWanted).reverse()

  return {
    get: (id) => sessions.get(id),
    findByIdempotencyKey: (key) => sessions.get(idsByKey.get(key) ?? ''),
    findByTxId: (txId) => list((session) => session.txId === txId)[0],
    listByPerson: (personId, limit) => list((session) => session.personId === personId).slice(0, limit),
    listLive: () => list(isLive),
    put: (session) => {
      sessions.set(session.id, session)
      if (session.idempotencyKey !== undefined) idsByKey.set(session.idempotencyKey, session.id)
      lastRevision = Math.max(lastRevision, session.revision)
    },
    getTransaction: (txId) => transactions.get(txId),
    listTransactionsByPerson: (personId, limit) =>
      [...transactions.values()]
        .filter((transaction) => transaction.personId === personId)
        .reverse()
        .slice(0, limit),
    putTransaction: (transaction) => {
      transactions.set(transaction.txId, transaction)
      lastRevision = Math.max(lastRevision, transaction.revision)
    },
    lastRevision: () => lastRevision,
    removeExpiredBefore: (timeMs) => {
      for (const { id, idempotencyKey } of list((session) => session.expiresAtMs < timeMs)) {
        sessions.delete(id)
        if (idempotencyKey !== undefined) idsByKey.delete(idempotencyKey)
      }
      for (const { txId, keptUntilMs } of transactions.values())
        if (keptUntilMs < timeMs) transactions.delete(txId)
    },
    clear: () => {
      sessions.clear()
      transactions.clear()
      idsByKey.clear()
      lastRevision += 1
    },
    readSetting: (name) => settings.get(name),
    writeSetting: (name, value) => void settings.set(name, value),
    close: () => {},
  }
}
