import { assert, asyncProperty, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeal } from './createSeal.ts'
import { createKey } from './sealFixtures.ts'

const old = createKey('2026-10')
const current = createKey('2026-11')
const place = 'the session a'

describe('a seal', () => {
  it('opens what it closed, whatever it was', async () => {
    const seal = createSeal([current])
    await assert(
      asyncProperty(string({ unit: 'binary' }), string(), async (text, where) => {
        expect(await seal.open(await seal.close(text, where), where)).toBe(text)
      }),
    )
  })

  it('shows nothing of the text, and never the same twice', async () => {
    const seal = createSeal([current])
    const [one, other] = [
      await seal.close('홍길동 01012345678', place),
      await seal.close('홍길동 01012345678', place),
    ]
    expect(one).not.toBe(other)
    expect(Buffer.from(one.split('.')[3] ?? '', 'base64').toString()).not.toContain('0101234')
  })

  it('opens nothing elsewhere than where it belongs', async () => {
    const seal = createSeal([current])
    const sealed = await seal.close('text', place)
    await expect(seal.open(sealed, 'the session b')).rejects.toThrow('the session b was changed by others')
  })

  it('opens nothing that was changed, wherever it was', async () => {
    const seal = createSeal([current])
    const sealed = await seal.close('text', place)
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = `${sealed.slice(0, index)}${sealed[index] === 'A' ? 'Q' : 'A'}${sealed.slice(index + 1)}`
      await expect(seal.open(changed, place), changed).rejects.toThrow(/No key of ours|was changed/)
    }
  })

  it.each(['', '.', '...', 's1', 's1.2026-11', 's1.2026-11..', 's1.2026-11.AAAA.AAAA', 'plain text'])(
    'opens nothing of "%s"',
    async (sealed) => {
      await expect(createSeal([current]).open(sealed, place)).rejects.toThrow(/No key of ours|was changed/)
    },
  )

  it('opens with an old key while it is there, and closes with the first', async () => {
    const sealed = await createSeal([old]).close('text', place)
    const both = createSeal([current, old])
    expect(await both.open(sealed, place)).toBe('text')
    const again = await both.close('text', place)
    expect(await createSeal([current]).open(again, place)).toBe('text')
    await expect(createSeal([current]).open(sealed, place)).rejects.toThrow(
      'No key of ours sealed the session a',
    )
  })

  it('opens nothing with another key of the same id', async () => {
    const sealed = await createSeal([createKey('a')]).close('text', place)
    await expect(createSeal([createKey('a')]).open(sealed, place)).rejects.toThrow(
      'key "a" is another one now',
    )
  })

  it('says at once all that is wrong with its keys, and shows none', () => {
    const keys = [
      { id: '', key: current.key },
      { id: 'short', key: 'c2VjcmV0' },
      { id: 'short', key: 'not base64: secret!' },
      { id: 'weak', key: Buffer.alloc(32, 'secret').toString('base64') },
    ]
    const message = (() => {
      try {
        createSeal(keys)
      } catch (error) {
        return String(error)
      }
      return ''
    })()
    expect(message.split('\n')).toHaveLength(5)
    expect(message).toContain('Key number 1 needs an id')
    expect(message).toContain('Key "short" is not 32 bytes')
    expect(message).toContain('Key "short" has the id of another key')
    expect(message).toContain('Key "weak" is not random')
    for (const { key } of keys) expect(message).not.toContain(key)
    expect(() => createSeal([])).toThrow('There is no key')
  })
})
