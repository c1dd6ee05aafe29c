import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { createPostgresStore } from './createPostgresStore.ts'
import { openPostgresSchema, type OpenSchema } from './openPostgresSchema.ts'
import { startPostgres } from './startPostgres.ts'
import { startProxy, type Proxy } from './startProxy.ts'
import type { RecordChange, Store } from './Store.ts'

const url = inject('databaseUrl')

const change = (key: string, version = 0, value = 'mine'): RecordChange => ({
  kind: 'transaction',
  key,
  version,
  value,
  expiresAtMs: 4_000_000_000_000,
})

/** Resolves when all of the keys were told. */
const watchFor = (store: Store, keys: readonly string[]) => {
  const missing = new Set(keys)
  return new Promise<void>((resolve) => {
    store.watch(({ key }) => {
      missing.delete(key)
      if (missing.size === 0) resolve()
    })
  })
}

let near: OpenSchema
let proxy: Proxy
/** The same database, by way of the proxy. */
let far: Store

beforeEach(async () => {
  near = await openPostgresSchema(url)
  proxy = await startProxy(url)
  far = await createPostgresStore({ url: proxy.url, schema: near.schema })
})

afterEach(async () => {
  proxy.mend()
  await far.close()
  proxy.close()
  await near.leave()
})

it('tells of what others changed while the connection was lost', async () => {
  const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`)
  const told = watchFor(far, keys)
  proxy.cut()
  for (const key of keys) expect(await near.store.write([change(key)])).toBe(true)
  proxy.mend()
  await told
})

it('is ready again by itself', async () => {
  expect(await far.isReady()).toBe(true)
  const told = watchFor(far, ['a'])
  proxy.cut()
  expect(await far.isReady()).toBe(false)
  proxy.mend()
  await near.store.write([change('a')])
  await told
  expect(await far.isReady()).toBe(true)
})

it('reads and writes on when the connection comes back', async () => {
  await near.store.write([change('a')])
  proxy.cut()
  const read = far.read('transaction', 'a')
  const written = far.write([change('b')])
  proxy.mend()
  expect(await read).toMatchObject({ value: 'mine' })
  expect(await written).toBe(true)
})

it('writes once where the answer was lost, and says so', async () => {
  const cut = proxy.cutAnswerTo('write_records')
  const written = far.write([change('a'), change('b')])
  await cut
  proxy.mend()
  expect(await written).toBe(true)
  expect(await near.store.read('transaction', 'a')).toEqual({ ...change('a'), version: 1 })
})

it('says no where the answer was lost, and it was no', async () => {
  await near.store.write([change('a', 0, 'other')])
  const cut = proxy.cutAnswerTo('write_records')
  const written = far.write([change('a')])
  await cut
  proxy.mend()
  expect(await written).toBe(false)
})

it('does not guess where the answer was lost, and others have gone on', async () => {
  const cut = proxy.cutAnswerTo('write_records')
  const written = far.write([change('a')])
  written.catch(() => {})
  await cut
  expect(await near.store.write([change('a', 1, 'other')])).toBe(true)
  proxy.mend()
  await expect(written).rejects.toThrow('it is not known whether it was done')
})

it('gives up when it has tried long enough', async () => {
  const hasty = await createPostgresStore({ url: proxy.url, schema: near.schema, patienceMs: 200 })
  proxy.cut()
  await expect(hasty.read('transaction', 'a')).rejects.toThrow(/terminated|ECONN|hang up/)
  await hasty.close()
})

it('stops trying when it is closed', async () => {
  const patient = await createPostgresStore({ url: proxy.url, schema: near.schema, patienceMs: 600_000 })
  proxy.cut()
  const read = patient.read('transaction', 'a')
  read.catch(() => {})
  await patient.close()
  await expect(read).rejects.toThrow(/terminated|ECONN|hang up/)
})

it('writes on and misses nothing while PostgreSQL is restarted', { timeout: 30_000 }, async () => {
  const postgres = await startPostgres()
  const [writer, reader] = await Promise.all([
    createPostgresStore({ url: postgres.url }),
    createPostgresStore({ url: postgres.url }),
  ])
  const keys = Array.from({ length: 60 }, (_, index) => `key ${index}`)
  const told = watchFor(reader, keys)
  for (const key of keys.slice(0, 20)) expect(await writer.write([change(key)])).toBe(true)
  const during = Promise.all(keys.slice(20, 40).map((key) => writer.write([change(key)])))
  await postgres.stop()
  await postgres.start()
  expect(await during).toEqual(keys.slice(20, 40).map(() => true))
  for (const key of keys.slice(40)) expect(await writer.write([change(key)])).toBe(true)
  await told
  await Promise.all([writer.close(), reader.close()])
  await postgres.remove()
})
