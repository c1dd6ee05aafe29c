import type { RecordBody, RecordKind, Store, StoredRecord } from './Store.ts'

/** What became of a record. */
export interface ChangedRecord {
  /** False where the change wanted nothing written. */
  readonly isWritten: boolean
  /** The record as it stands now. */
  readonly record: StoredRecord | undefined
}

// Each lost round is another's gain, so that this many only come about where many write to one record without end.
const maxRounds = 100

/**
 * Reads a record, asks what it shall be, and writes that, again from the start where somebody was faster. This is how
 * records are written.
 *
 * @param change given the record, or nothing where there is none; answers with what it shall be, or with nothing where it
 *   shall stay. It may be asked several times, and only its last answer counts: so it is pure.
 * @throws Error where others were faster 100 times in a row, or where the store cannot be reached
 * @example
 * const { isWritten } = await changeRecord(store, 'idempotency', key, (record) =>
 *   record ? undefined : { value: 'begun', expiresAtMs: nowMs + 60_000 },
 * )
 */
export const changeRecord = async (
  store: Pick<Store, 'read' | 'write'>,
  kind: RecordKind,
  key: string,
  change: (record: StoredRecord | undefined) => RecordBody | undefined,
): Promise<ChangedRecord> => {
  for (let round = 0; round < maxRounds; round += 1) {
    const record = await store.read(kind, key)
    const next = change(record)
    if (!next) return { isWritten: false, record }
    const version = record?.version ?? 0
    if (await store.write([{ ...next, kind, key, version }]))
      return { isWritten: true, record: { ...next, kind, key, version: version + 1 } }
  }
  throw new Error(`The ${kind} ${key} was changed by others ${maxRounds} times in a row.`)
}
