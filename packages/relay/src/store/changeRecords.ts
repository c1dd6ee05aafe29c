import type { RecordBody, RecordPlace, Store, StoredRecord } from './Store.ts'

/** What became of some records. */
export interface ChangedRecords {
  /** False where the change wanted nothing written. */
  readonly isWritten: boolean
  /** The records as they stand now, in the order of their places. */
  readonly records: readonly (StoredRecord | undefined)[]
}

// Each lost round is another's gain, so that this many only come about where many write to one record without end.
const maxRounds = 100

/**
 * Reads records, asks what they shall be, and writes that, all of it or nothing and with one wait for the disk; again from the
 * start where somebody was faster.
 *
 * @param change given the records in the order of their places; answers with what each shall be, or with nothing where it shall
 *   stay, and may leave out the last. It may be asked several times, and only its last answer counts: so it is pure.
 * @throws Error where others were faster 100 times in a row, or where the store cannot be reached
 * @example
 * await changeRecords(store, [window, owner], ([found, owned]) => [taken(found), owned ?? { value: key, expiresAtMs }])
 */
export const changeRecords = async (
  store: Pick<Store, 'read' | 'write'>,
  places: readonly RecordPlace[],
  change: (records: readonly (StoredRecord | undefined)[]) => readonly (RecordBody | undefined)[],
): Promise<ChangedRecords> => {
  for (let round = 0; round < maxRounds; round += 1) {
    const records = await Promise.all(places.map(({ kind, key }) => store.read(kind, key)))
    const next = change(records)
    const changes = places.flatMap(({ kind, key }, index) => {
      const body = next[index]
      return body ? [{ ...body, kind, key, version: records[index]?.version ?? 0 }] : []
    })
    if (changes.length === 0) return { isWritten: false, records }
    if (await store.write(changes))
      return {
        isWritten: true,
        records: places.map(({ kind, key }, index) => {
          const body = next[index]
          return body ? { ...body, kind, key, version: (records[index]?.version ?? 0) + 1 } : records[index]
        }),
      }
  }
  const names = places.map(({ kind, key }) => `${kind} ${key}`).join(', the ')
  throw new Error(`The ${names} was changed by others ${maxRounds} times in a row.`)
}
