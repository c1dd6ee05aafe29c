import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeal } from './createSeal.ts'
import { createKey } from './sealFixtures.ts'

const old = createKey('2026-10')
const current = createKey('2026-11')
const place = 'the session a'

describe('a seal', () => {
  it('opens what it closed, whatever it was', () => {
    const seal = createSeal([current])
    assert(
      property(string({ unit: 'binary' }), string(), (text, where) => {
        expect(seal.open(seal.close(text, where), where)).toBe(text)
      }),
    )
  })

  it('shows nothing of the text, and never the same twice', () => {
    const seal = createSeal([current])
    const [one, other] = [seal.close('홍길동 01012345678', place), seal.close('홍길동 01012345678', place)]
    expect(one).not.toBe(other)
    expect(Buffer.from(one.split('.')[3] ?? '', 'base64').toString()).not.toContain('0101234')
  })

  it('opens nothing elsewhere than where it belongs', () => {
    const seal = createSeal([current])
    const sealed = seal.close('text', place)
    expect(() => seal.open(sealed, 'the session b')).toThrow('the session b was changed by others')
  })

  it('opens nothing that was changed, wherever it was', () => {
    const seal = createSeal([current])
    const sealed = seal.close('text', place)
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = `${sealed.slice(0, index)}${sealed[index] === 'A' ? 'Q' : 'A'}${sealed.slice(index + 1)}`
      expect(() => seal.open(changed, place), changed).toThrow(/No key of ours|was changed/)
    }
  })

  it.each(['', '.', '...', 's1', 's1.2026-11', 's1.2026-11..', 's1.2026-11.AAAA.AAAA', 'plain text'])(
    'opens nothing of "%s"',
    (sealed) => {
      expect(() => createSeal([current]).open(sealed, place)).toThrow(/No key of ours|was changed/)
    },
  )

  it('opens with an old key while it is there, and closes with the first', () => {
    const sealed = createSeal([old]).close('text', place)
    const both = createSeal([current, old])
    expect(both.open(sealed, place)).toBe('text')
    const again = both.close('text', place)
    expect(createSeal([current]).open(again, place)).toBe('text')
    expect(() => createSeal([current]).open(sealed, place)).toThrow('No key of ours sealed the session a')
  })

  it('opens nothing with another key of the same id', () => {
    const sealed = createSeal([createKey('a')]).close('text', place)
    expect(() => createSeal([createKey('a')]).open(sealed, place)).toThrow('key "a" is another one now')
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
