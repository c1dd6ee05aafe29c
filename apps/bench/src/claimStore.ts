import type { Store } from '@kakao-cert/relay'
import { createPostgresStore } from '@kakao-cert/relay/postgres'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

// Durable claims of a store: many callers at once, whose claims go to the disk together, beside one after the other.
// Give a number of claims; with DATABASE_URL, PostgreSQL is measured too.

const total = Number(process.argv[2] ?? 4000)
const callers = 50
const rounds = 3

let made = 0

const claim = async (store: Store) => {
  made += 1
  const isWritten = await store.write([
    {
      kind: 'transaction',
      key: `${process.pid}-${made}`,
      version: 0,
      // About what a sealed record of a transaction is long.
      value: 'x'.repeat(1200),
      expiresAtMs: Date.now(),
    },
  ])
  if (!isWritten) throw new Error('A claim of a new record was refused.')
}

/** Claims a second of so many callers, each of which claims again when its claim is durable. */
const measure = async (store: Store, atOnce: number): Promise<number> => {
  const startMs = performance.now()
  const one = async () => {
    for (let index = 0; index < total / atOnce; index += 1) await claim(store)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return (total / (performance.now() - startMs)) * 1000
}

const best = (numbers: readonly number[]) => Math.max(...numbers)

const compare = async (name: string, store: Store) => {
  const single: number[] = []
  const many: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    single.push(await measure(store, 1))
    many.push(await measure(store, callers))
    await store.erase(Date.now())
  }
  await store.close()
  const format = (perSecond: number) => Math.round(perSecond).toLocaleString('en')
  console.log(
    [name, format(best(single)), format(best(many)), (best(many) / best(single)).toFixed(1)].join(' | '),
  )
}

// Beside this file: a temporary folder may be memory, which nobody waits for.
const folder = mkdtempSync(join(import.meta.dirname, 'store-'))
console.log(`${total} claims, the best of ${rounds} rounds.`)
console.log(`store | claims/s one by one | claims/s of ${callers} callers at once | ratio`)
await compare('SQLite', createSqliteStore(join(folder, 'relay.db')))
rmSync(folder, { recursive: true })

const url = process.env['DATABASE_URL']
if (url !== undefined)
  await compare('PostgreSQL', await createPostgresStore({ url, schema: 'kakao_cert_bench' }))
