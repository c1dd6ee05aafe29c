import type { KeyRecord } from './KeyRecord.ts'

/** Keeps one key pair by name, for all tabs of a site. */
export interface KeyStore {
  readonly read: () => Promise<KeyRecord | undefined>
  /**
   * Changes what is there in one step, so that no two tabs change the same; `undefined` from `change` leaves it.
   * Answers with what is there then.
   */
  readonly change: (
    change: (record: KeyRecord | undefined) => KeyRecord | undefined,
  ) => Promise<KeyRecord | undefined>
  readonly remove: () => Promise<void>
}

const databaseName = 'kakao-cert:short-sign'
const storeName = 'keyPairs'

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1)
    opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore(storeName))
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB does not open.')))
  })

/**
 * A key store in IndexedDB, which keeps a key without seeing it.
 *
 * @param name tells two key pairs of one site apart
 */
export const createKeyStore = (name: string): KeyStore => {
  const withStore = async <T>(
    mode: IDBTransactionMode,
    use: (store: IDBObjectStore, answer: (value: T) => void) => void,
  ): Promise<T | undefined> => {
    const database = await open()
    try {
      return await new Promise<T | undefined>((resolve, reject) => {
        // A counter that a crash turns back would be used twice.
        const transaction = database.transaction(storeName, mode, { durability: 'strict' })
        let answer: T | undefined
        transaction.addEventListener('complete', () => resolve(answer))
        transaction.addEventListener('abort', () =>
          reject(transaction.error ?? new Error('IndexedDB gave up.')),
        )
        use(transaction.objectStore(storeName), (value) => {
          answer = value
        })
      })
    } finally {
      database.close()
    }
  }

  const get = (store: IDBObjectStore, then: (record: KeyRecord | undefined) => void) => {
    const reading = store.get(name) as IDBRequest<KeyRecord | undefined>
    reading.addEventListener('success', () => then(reading.result))
  }

  return {
    read: () =>
      withStore<KeyRecord>('readonly', (store, answer) => get(store, (record) => record && answer(record))),
    change: (change) =>
      withStore<KeyRecord>('readwrite', (store, answer) =>
        get(store, (record) => {
          const next = change(record)
          if (next) store.put(next, name)
          const kept = next ?? record
          if (kept) answer(kept)
        }),
      ),
    remove: async () => {
      await withStore('readwrite', (store) => void store.delete(name))
    },
  }
}
