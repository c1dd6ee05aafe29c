import { changeRecords } from './changeRecords.ts'
import type { RecordBody, RecordKind, Store, StoredRecord } from './Store.ts'

/** What became of a record. */
export interface ChangedRecord {
  /** False where the change wanted nothing written. */
  readonly isWritten: boolean
  /** The record as it stands now. */
  readonly record: StoredRecord | undefined
}

/**
 * Reads a record, asks what it shall be, and writes that, again from the start where somebody was faster. This is how
 * a record is written that changes alone.
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
  const { isWritten, records } = await changeRecords(store, [{ kind, key }], ([record]) => [change(record)])
  return { isWritten, record: records[0] }
}
