import type { Seal } from '../seal/createSeal.ts'
import type { RecordPlace, Store, StoredRecord } from './Store.ts'

// Sealed to its place, a value does not open in another record.
const placeOf = ({ kind, key }: RecordPlace) => `the ${kind} ${key}`

/**
 * A store whose values nobody reads or swaps who has the store alone: only kinds, keys, versions and times are plain. Reading
 * a record that does not open rejects; a list leaves it out, so that one bad record holds up no other.
 */
export const createSealedStore = (store: Store, seal: Seal): Store => {
  const open = (record: StoredRecord): StoredRecord => ({
    ...record,
    value: seal.open(record.value, placeOf(record)),
  })

  const tryToOpen = (record: StoredRecord): readonly StoredRecord[] => {
    try {
      return [open(record)]
    } catch {
      return []
    }
  }

  return {
    ...store,
    read: async (kind, key) => {
      const record = await store.read(kind, key)
      return record && open(record)
    },
    write: (changes) =>
      store.write(changes.map((change) => ({ ...change, value: seal.close(change.value, placeOf(change)) }))),
    listDue: async (kind, nowMs, limit) => (await store.listDue(kind, nowMs, limit)).flatMap(tryToOpen),
  }
}
