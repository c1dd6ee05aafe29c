import type { Seal } from '../seal/createSeal.ts'
import { createBegun } from './createBegun.ts'
import type { RecordChange, RecordPlace, Store, StoredRecord } from './Store.ts'

// Sealed to its place, a value does not open in another record.
const placeOf = ({ kind, key }: RecordPlace) => `the ${kind} ${key}`

/**
 * A store whose values nobody reads or swaps who has the store alone: only kinds, keys, versions and times are plain. Reading
 * a record that does not open rejects; a list leaves it out, so that one bad record holds up no other.
 */
export const createSealedStore = (store: Store, seal: Seal): Store => {
  const open = async (record: StoredRecord): Promise<StoredRecord> => ({
    ...record,
    value: await seal.open(record.value, placeOf(record)),
  })

  const sealAndWrite = async (changes: readonly RecordChange[]): Promise<boolean> =>
    store.write(
      await Promise.all(
        changes.map(async (change) => ({
          ...change,
          value: await seal.close(change.value, placeOf(change)),
        })),
      ),
    )
  // What is still being sealed has not reached the store, which would be closed under it.
  const begun = createBegun()

  return {
    ...store,
    read: async (kind, key) => {
      const record = await store.read(kind, key)
      return record && open(record)
    },
    write: (changes) => begun.add(sealAndWrite(changes)),
    listDue: async (kind, nowMs, limit) => {
      const opened = await Promise.allSettled((await store.listDue(kind, nowMs, limit)).map(open))
      return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    },
    close: async () => {
      await begun.settle()
      await store.close()
    },
  }
}
