import { createPostgresStore } from './createPostgresStore.ts'
import { createSqliteStore } from './createSqliteStore.ts'

// Writes two records at a time, several times at once, and prints the number of each pair when it is durable, until killed.

const [kind, place = '', schema = '', start = '0'] = process.argv.slice(2)
const store =
  kind === 'postgres' ? await createPostgresStore({ url: place, schema }) : createSqliteStore(place)
let next = Number(start)

const writeOn = async () => {
  for (;;) {
    const key = String(next)
    next += 1
    const record = { key, version: 0, value: key, expiresAtMs: 4_000_000_000_000 }
    await store.write([
      { ...record, kind: 'session' },
      { ...record, kind: 'transaction' },
    ])
    process.stdout.write(`${key}\n`)
  }
}

await Promise.all(Array.from({ length: 5 }, writeOn))
