import { describe, expect, it } from 'vitest'
import { locales } from './testing/locales.ts'

const source = locales.ko.messages
const placeholdersOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

describe.each(Object.entries(locales))('%s', (name, { lang, messages }) => {
  const texts = Object.entries(messages)

  it('says which language it is', () => {
    expect(lang).toBe(name)
  })

  it('has the keys of the source', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(source).sort())
  })

  it('has the placeholders of the source', () => {
    const found = texts.map(([key, text]) => [key, placeholdersOf(text)])
    expect(found).toEqual(texts.map(([key]) => [key, placeholdersOf(source[key as keyof typeof source])]))
  })

  it('has no empty or untrimmed text', () => {
    expect(texts.filter(([, text]) => text === '' || text !== text.trim() || /\s{2}/.test(text))).toEqual([])
  })
})

describe('English', () => {
  it('is nowhere the text of the source, and has no Hangul', () => {
    const texts = Object.entries(locales.en.messages)
    expect(texts.filter(([key, text]) => text === source[key as keyof typeof source])).toEqual([])
    expect(texts.filter(([, text]) => /\p{Script=Hangul}/u.test(text))).toEqual([])
  })
})

describe('Korean', () => {
  it('has no particle right after a placeholder, which would have to follow its last sound', () => {
    const particle = /\}(을|를|이|가|은|는|과|와|으로|로)(?!\p{Script=Hangul})/u
    expect(Object.entries(source).filter(([, text]) => particle.test(text))).toEqual([])
  })

  it('ends every sentence in 해요체', () => {
    const isLabel = (text: string) => !/[.?!]$/.test(text)
    const ends = (text: string) => text.replace(/[,:]? ?예: \d+/, '').split(/(?<=[.?!])\s+/)
    const faulty = Object.entries(source).filter(
      ([, text]) => !isLabel(text) && !ends(text).every((sentence) => /요[.?!]?$/.test(sentence)),
    )
    expect(faulty).toEqual([])
  })
})
