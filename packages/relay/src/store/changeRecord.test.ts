import { expect, it } from 'vitest'
import { changeRecord } from './changeRecord.ts'
import { createSqliteStore } from './createSqliteStore.ts'

const body = (value: string) => ({ value, expiresAtMs: 100 })

it('makes a record, and changes it by what it was', async () => {
  const store = createSqliteStore(':memory:')
  expect(await changeRecord(store, 'counter', 'a', (found) => body(`${found?.value} 1`))).toEqual({
    isWritten: true,
    record: { kind: 'counter', key: 'a', version: 1, value: 'undefined 1', expiresAtMs: 100 },
  })
  const { record } = await changeRecord(store, 'counter', 'a', (found) => body(`${found?.value} 2`))
  expect(record).toEqual(await store.read('counter', 'a'))
  expect(record).toMatchObject({ version: 2, value: 'undefined 1 2' })
})

it('writes nothing where nothing is to change, and gives the record', async () => {
  const store = createSqliteStore(':memory:')
  expect(await changeRecord(store, 'counter', 'a', () => undefined)).toEqual({
    isWritten: false,
    record: undefined,
  })
  await changeRecord(store, 'counter', 'a', () => body('1'))
  expect(await changeRecord(store, 'counter', 'a', () => undefined)).toMatchObject({
    isWritten: false,
    record: { version: 1, value: '1' },
  })
})

it('asks again where somebody was faster', async () => {
  const store = createSqliteStore(':memory:')
  const asked: (string | undefined)[] = []
  const other = store.write([{ kind: 'counter', key: 'a', version: 0, ...body('other') }])
  const mine = changeRecord(store, 'counter', 'a', (found) => {
    asked.push(found?.value)
    return body('mine')
  })
  expect(await other).toBe(true)
  expect((await mine).record?.version).toBe(2)
  expect(asked).toEqual([undefined, 'other'])
})

it('gives up where others are always faster', async () => {
  let reads = 0
  const store = {
    read: async () => {
      reads += 1
      return undefined
    },
    write: async () => false,
  }
  await expect(changeRecord(store, 'counter', 'a', () => body('mine'))).rejects.toThrow('100 times in a row')
  expect(reads).toBe(100)
})
