import { assert, asyncProperty, scheduler } from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeRecord } from './changeRecord.ts'
import { actorSteps, playActors } from './playActors.ts'
import type { RecordChange, Store } from './Store.ts'

const expiresAtMs = 4_000_000_000_000

const change = (key: string, version: number, more: Partial<RecordChange> = {}): RecordChange => ({
  kind: 'transaction',
  key,
  version,
  value: `value of ${key} after ${version}`,
  expiresAtMs,
  ...more,
})

/** What a store is once it is open, and how it is left. */
interface OpenStore {
  readonly store: Store
  readonly leave: () => Promise<void>
}

interface Options {
  /** A store with nothing in it. */
  readonly open: () => Promise<OpenStore>
  /** How many random runs a property gets. */
  readonly runs: number
}

/** What every store promises. */
export const describeStore = (title: string, { open, runs }: Options): void => {
  describe(`a store in ${title}`, () => {
    let store: Store
    let leave: () => Promise<void>

    beforeEach(async () => {
      ;({ store, leave } = await open())
    })

    afterEach(() => leave())

    it('reads what was written, whole', async () => {
      const written = change('a', 0, { value: '"한글" \u{1f510}\n\\', dueAtMs: 5 })
      expect(await store.write([written])).toBe(true)
      expect(await store.read('transaction', 'a')).toEqual({ ...written, version: 1 })
    })

    it('keeps values that are long', async () => {
      const value = '가'.repeat(200_000)
      await store.write([change('a', 0, { value })])
      expect((await store.read('transaction', 'a'))?.value).toBe(value)
    })

    it('has nothing that was not written', async () => {
      await store.write([change('a', 0)])
      expect(await store.read('session', 'a')).toBeUndefined()
      expect(await store.read('transaction', 'A')).toBeUndefined()
      expect(await store.read('transaction', '')).toBeUndefined()
    })

    it('changes a record of the expected version', async () => {
      await store.write([change('a', 0, { dueAtMs: 5 })])
      expect(await store.write([change('a', 1)])).toBe(true)
      expect(await store.read('transaction', 'a')).toEqual({ ...change('a', 1), version: 2 })
    })

    it.each([0, 2, 3])('leaves a record of version 1 alone where %i is expected', async (version) => {
      await store.write([change('a', 0)])
      expect(await store.write([change('a', version)])).toBe(false)
      expect(await store.read('transaction', 'a')).toEqual({ ...change('a', 0), version: 1 })
    })

    it('makes no record where one is expected', async () => {
      expect(await store.write([change('a', 1)])).toBe(false)
      expect(await store.read('transaction', 'a')).toBeUndefined()
    })

    it('writes nothing of what cannot be written wholly', async () => {
      await store.write([change('b', 0)])
      expect(await store.write([change('a', 0), change('b', 0), change('c', 0)])).toBe(false)
      expect(await store.read('transaction', 'a')).toBeUndefined()
      expect(await store.read('transaction', 'b')).toEqual({ ...change('b', 0), version: 1 })
      expect(await store.read('transaction', 'c')).toBeUndefined()
    })

    it('takes a write of nothing', async () => {
      expect(await store.write([])).toBe(true)
    })

    it('refuses a write that names a record twice, and goes on', async () => {
      await expect(store.write([change('a', 0), change('a', 0)])).rejects.toThrow('named twice')
      expect(await store.write([change('a', 0)])).toBe(true)
    })

    it('refuses a time that is none, beside writes that are good', async () => {
      const [bad, good] = await Promise.allSettled([
        store.write([change('a', 0, { dueAtMs: 0.5 })]),
        store.write([change('b', 0)]),
      ])
      expect(bad.status).toBe('rejected')
      expect(good).toEqual({ status: 'fulfilled', value: true })
    })

    it('lets one of many who write at once win', async () => {
      await store.write([change('a', 0)])
      const writes = Array.from({ length: 40 }, (_, index) => change('a', 1, { value: String(index) }))
      const won = await Promise.all(writes.map((write) => store.write([write])))
      expect(won.filter(Boolean)).toHaveLength(1)
      expect((await store.read('transaction', 'a'))?.value).toBe(String(won.indexOf(true)))
    })

    it('counts every one of many who change at once', async () => {
      const countOn = () =>
        changeRecord(store, 'counter', 'n', (found) => ({
          value: String(Number(found?.value ?? 0) + 1),
          expiresAtMs,
        }))
      await Promise.all(Array.from({ length: 40 }, countOn))
      expect(await store.read('counter', 'n')).toMatchObject({ value: '40', version: 40 })
    })

    it('lists what is due, earliest first, as much as is asked for', async () => {
      await store.write([
        change('late', 0, { dueAtMs: 31 }),
        change('second', 0, { dueAtMs: 20 }),
        change('third', 0, { dueAtMs: 30 }),
        change('first', 0, { dueAtMs: 10 }),
        change('never', 0),
        change('other', 0, { kind: 'session', dueAtMs: 10 }),
      ])
      const dueKeys = async (nowMs: number, limit: number) =>
        (await store.listDue('transaction', nowMs, limit)).map(({ key }) => key)
      expect(await dueKeys(30, 10)).toEqual(['first', 'second', 'third'])
      expect(await dueKeys(30, 2)).toEqual(['first', 'second'])
      expect(await dueKeys(9, 10)).toEqual([])
      expect((await store.listDue('transaction', 10, 10))[0]).toEqual({
        ...change('first', 0, { dueAtMs: 10 }),
        version: 1,
      })
    })

    it('lists a record no more that is not due any more', async () => {
      await store.write([change('a', 0, { dueAtMs: 10 })])
      await store.write([change('a', 1)])
      expect(await store.listDue('transaction', 100, 10)).toEqual([])
    })

    it('erases what has expired and nothing else', async () => {
      await store.write([
        change('old', 0, { expiresAtMs: 10 }),
        change('due', 0, { kind: 'session', expiresAtMs: 11, dueAtMs: 1 }),
        change('young', 0, { expiresAtMs: 12 }),
      ])
      expect(await store.erase(9)).toBe(0)
      expect(await store.erase(11)).toBe(2)
      expect(await store.read('transaction', 'old')).toBeUndefined()
      expect(await store.listDue('session', 100, 10)).toEqual([])
      expect(await store.read('transaction', 'young')).toBeDefined()
      expect(await store.write([change('old', 0)])).toBe(true)
    })

    it('tells those who watch of every change, once it can be read', async () => {
      const told: Promise<string>[] = []
      const { promise: allTold, resolve } = Promise.withResolvers<void>()
      const stop = store.watch(({ kind, key }) => {
        told.push(store.read(kind, key).then((found) => `${kind} ${key} ${found?.version}`))
        if (told.length === 3) resolve()
      })
      await store.write([change('a', 0), change('b', 0, { kind: 'session' })])
      await store.write([change('b', 0, { kind: 'session' })])
      await store.write([change('c', 0)])
      await allTold
      stop()
      expect((await Promise.all(told)).toSorted()).toEqual([
        'session b 1',
        'transaction a 1',
        'transaction c 1',
      ])
    })

    it('tells no more once it is stopped, and only the one that stopped', async () => {
      const kept: string[] = []
      const stopped: string[] = []
      const waitingFor = Promise.withResolvers<void>()
      const stop = store.watch(({ key }) => stopped.push(key))
      store.watch(({ key }) => {
        kept.push(key)
        if (key === 'b') waitingFor.resolve()
      })
      stop()
      stop()
      await store.write([change('a', 0)])
      await store.write([change('b', 0)])
      await waitingFor.promise
      expect(kept).toEqual(['a', 'b'])
      expect(stopped).toEqual([])
    })

    it('is ready until it is closed, and finishes what was begun', async () => {
      expect(await store.isReady()).toBe(true)
      const begun = store.write([change('a', 0)])
      await store.close()
      expect(await begun).toBe(true)
      expect(await store.isReady()).toBe(false)
      await expect(store.write([change('b', 0)])).rejects.toThrow('closed')
      await expect(store.read('transaction', 'a')).rejects.toThrow(/closed|finalized/)
      await store.close()
    })

    it('is, for whoever reads and writes at once, one sequence of whole writes', async () => {
      let run = 0
      await assert(
        asyncProperty(actorSteps, scheduler(), async (steps, order) => {
          run += 1
          expect(await playActors({ store, steps, order, prefix: `${run}-` })).toEqual([])
        }),
        { numRuns: runs },
      )
    })
  })
}
