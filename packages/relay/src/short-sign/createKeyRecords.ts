import type { ReadReducedSignature, ShortSession } from '@kakao-cert/protocol/short-sign'
import { changeRecord } from '../store/changeRecord.ts'
import type { Store, StoredRecord } from '../store/Store.ts'
import { acceptSignature } from './acceptSignature.ts'
import type { AuditRecord } from './AuditRecord.ts'
import type { RegisteredKey } from './RegisteredKey.ts'

/** What a relay keeps of short signatures. */
export interface KeyRecords {
  readonly register: (key: RegisteredKey, expiresAtMs: number) => Promise<void>
  readonly find: (txId: string) => Promise<RegisteredKey | undefined>
  readonly begin: (txId: string, session: ShortSession) => Promise<void>
  /** Raises the counter and writes the record of the signature, both or none; one after the other at all instances. */
  readonly accept: (
    txId: string,
    handed: { readonly read: ReadReducedSignature; readonly text: string; readonly nowMs: number },
  ) => Promise<ReturnType<typeof acceptSignature>>
  /** The site was told, or telling it has failed at this time. */
  readonly told: (record: AuditRecord, failedAtMs?: number) => Promise<void>
}

/** Short signatures and their keys are known for so long after the session: what a dispute or a late answer needs. */
const keptMs = 30 * 24 * 60 * 60_000

const keyOf = (txId: string) => `short-sign:${txId}`
const auditOf = ({ kid, counter }: Pick<AuditRecord, 'kid' | 'counter'>) => `short-sign:${kid}:${counter}`

const readKey = (record: StoredRecord | undefined) => record && (JSON.parse(record.value) as RegisteredKey)
const readAudit = (record: StoredRecord | undefined) => record && (JSON.parse(record.value) as AuditRecord)

// Each lost round is another's gain: a signature of the same key.
const maxRounds = 100

/** Creates what keeps keys and signatures in the store. */
export const createKeyRecords = (store: Store): KeyRecords => {
  const change = (txId: string, to: (key: RegisteredKey) => RegisteredKey, expiresAtMs?: number) =>
    changeRecord(store, 'session', keyOf(txId), (record) => {
      const key = readKey(record)
      return (
        key && record && { value: JSON.stringify(to(key)), expiresAtMs: expiresAtMs ?? record.expiresAtMs }
      )
    })

  return {
    register: async (key, expiresAtMs) => {
      await changeRecord(store, 'session', keyOf(key.txId), () => ({
        value: JSON.stringify(key),
        expiresAtMs: expiresAtMs + keptMs,
      }))
    },
    find: async (txId) => readKey(await store.read('session', keyOf(txId))),
    begin: async (txId, session) => {
      await change(txId, (key) => ({ ...key, session }), session.endAtMs + keptMs)
    },
    accept: async (txId, { read: signature, text, nowMs }) => {
      for (let round = 0; round < maxRounds; round += 1) {
        const [keyRecord, auditRecord] = await Promise.all([
          store.read('session', keyOf(txId)),
          store.read('session', auditOf(signature)),
        ])
        const key = readKey(keyRecord)
        if (!key || !keyRecord) return { ok: false, reason: 'unknownTransaction' }
        const before = readAudit(auditRecord)
        const accepted = acceptSignature(key, { read: signature, text, before, nowMs })
        if (!accepted.ok) return accepted
        const { expiresAtMs } = keyRecord
        const isWritten = await store.write([
          {
            kind: 'session',
            key: keyOf(txId),
            version: keyRecord.version,
            value: JSON.stringify(accepted.key),
            expiresAtMs,
          },
          {
            kind: 'session',
            key: auditOf(signature),
            version: auditRecord?.version ?? 0,
            value: JSON.stringify(accepted.record),
            expiresAtMs,
          },
        ])
        if (isWritten) return accepted
      }
      throw new Error(`The key of ${txId} was changed by others ${maxRounds} times in a row.`)
    },
    told: async (told, failedAtMs) => {
      await changeRecord(store, 'session', auditOf(told), (record) => {
        const kept = readAudit(record)
        if (!kept || !record) return undefined
        const { tellingUntilMs: _, ...done } = kept
        const next = failedAtMs === undefined ? done : { ...done, tellingUntilMs: failedAtMs }
        return { value: JSON.stringify(next), expiresAtMs: record.expiresAtMs }
      })
    },
  }
}
