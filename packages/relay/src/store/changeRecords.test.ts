import { expect, it, vi } from 'vitest'
import { changeRecords } from './changeRecords.ts'
import { createSqliteStore } from './createSqliteStore.ts'

const body = (value: string) => ({ value, expiresAtMs: 100 })
const places = [
  { kind: 'counter', key: 'a' },
  { kind: 'session', key: 'b' },
] as const

const open = () => {
  const store = createSqliteStore(':memory:')
  return { store, write: vi.spyOn(store, 'write') }
}

it('changes records by what they were, in one write', async () => {
  const { store, write } = open()
  await changeRecords(store, places, () => [body('1'), body('2')])
  const { isWritten, records } = await changeRecords(store, places, ([a, b]) => [
    body(`${b?.value} and`),
    body(`${a?.value} and`),
  ])
  expect(isWritten).toBe(true)
  expect(records).toMatchObject([
    { value: '2 and', version: 2 },
    { value: '1 and', version: 2 },
  ])
  expect(records).toEqual(await Promise.all(places.map(({ kind, key }) => store.read(kind, key))))
  expect(write).toHaveBeenCalledTimes(2)
})

it('leaves those as they are that nothing is said of', async () => {
  const { store, write } = open()
  await changeRecords(store, places, () => [undefined, body('1')])
  expect(await changeRecords(store, places, () => [body('2')])).toMatchObject({
    isWritten: true,
    records: [
      { value: '2', version: 1 },
      { value: '1', version: 1 },
    ],
  })
  expect(await changeRecords(store, places, () => [])).toMatchObject({
    isWritten: false,
    records: [{ value: '2' }, { value: '1' }],
  })
  expect(write).toHaveBeenCalledTimes(2)
})

it('asks again for all where somebody was faster with one', async () => {
  const { store } = open()
  const asked: (string | undefined)[][] = []
  const other = store.write([{ kind: 'session', key: 'b', version: 0, ...body('other') }])
  const mine = changeRecords(store, places, (records) => {
    asked.push(records.map((record) => record?.value))
    return [body('mine'), body('mine')]
  })
  expect(await other).toBe(true)
  expect((await mine).records).toMatchObject([{ version: 1 }, { version: 2 }])
  expect(asked).toEqual([
    [undefined, undefined],
    [undefined, 'other'],
  ])
})
