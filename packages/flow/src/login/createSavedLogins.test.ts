import { expect, it } from 'vitest'
import { createSavedLogins, type SavedLogin } from './createSavedLogins.ts'

const create = (text?: string) => {
  let stored = text
  const saved = createSavedLogins({
    read: () => stored,
    write: (_, value) => {
      stored = value
    },
    remove: () => {},
  })
  return { saved, read: () => stored ?? '' }
}

const login = (state: string, change: Partial<SavedLogin> = {}): SavedLogin => ({
  state,
  startedAtMs: 1000,
  isUsed: false,
  requestId: 'default',
  ...change,
})

it('finds a login by its state, whatever is in it and in the name of its request', () => {
  const { saved } = create()
  const odd = login('a b\nc', { requestId: '이체 1\n2' })
  saved.add(odd)
  saved.add(login('other'))
  expect(saved.find('a b\nc')).toEqual(odd)
  expect(saved.find('a')).toBeUndefined()
})

it('spends one and leaves the others', () => {
  const { saved } = create()
  saved.add(login('one'))
  saved.add(login('two'))
  saved.spend('one')
  expect([saved.find('one')?.isUsed, saved.find('two')?.isUsed]).toEqual([true, false])
})

it('keeps twenty, of a day', () => {
  const { saved, read } = create()
  for (let index = 0; index < 30; index += 1) saved.add(login(`state-${index}`))
  expect(read().split('\n')).toHaveLength(20)
  expect(saved.find('state-29')).toBeDefined()
  saved.add(login('late', { startedAtMs: 1000 + 24 * 60 * 60_000 }))
  expect(read().split('\n')).toHaveLength(1)
})

it.each(['', 'x', '1 open', '1 shut s r', '1 open %E0 r', '{"state":"s"}', 'NaN open s r'])(
  'has nothing where the storage says %j',
  (text) => {
    expect(create(text).saved.find('s')).toBeUndefined()
  },
)
