import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMessage } from './formatMessage.ts'
import type { MessageKey } from './locales/Messages.ts'
import { locales } from './testing/locales.ts'

type Message = (typeof locales)['ko']['messages'][MessageKey]

const source = locales.ko.messages
const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const wholeOf = (message: Message) => (typeof message === 'string' ? message : message.other)
const placeholdersOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

describe.each(Object.entries(locales))('%s', (name, { lang, messages }) => {
  const texts = Object.entries(messages) as [MessageKey, Message][]

  it('says which language it is, in a tag that Intl knows', () => {
    expect(lang).toBe(name)
    expect(Intl.PluralRules.supportedLocalesOf(lang)).toEqual([lang])
    expect(Intl.NumberFormat.supportedLocalesOf(lang)).toEqual([lang])
  })

  it('has the keys of the source', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(source).sort())
  })

  it('has the placeholders of the source, in every plural form', () => {
    const found = texts.flatMap(([key, message]) =>
      formsOf(message).map((text) => [key, placeholdersOf(text)]),
    )
    const wanted = texts.flatMap(([key, message]) =>
      formsOf(message).map(() => [key, placeholdersOf(wholeOf(source[key]))]),
    )
    expect(found).toEqual(wanted)
  })

  it('has the plural forms of its language wherever it has any', () => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions()
    const plurals = texts.filter(([, message]) => typeof message !== 'string')
    expect(plurals.map(([key, message]) => [key, Object.keys(message).sort()])).toEqual(
      plurals.map(([key]) => [key, pluralCategories.toSorted()]),
    )
  })

  it('has no empty or untrimmed text', () => {
    const isFaulty = (text: string) => text === '' || text !== text.trim() || /\s{2}/.test(text)
    expect(texts.filter(([, message]) => formsOf(message).some(isFaulty))).toEqual([])
  })

  it('never shows a placeholder', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.string(), ([, message], count, time) => {
        const said = formatMessage(message, { count, time }, lang)
        expect(said.replace(time, '')).not.toMatch(/[{}]|undefined|NaN/)
      }),
    )
  })

  it('says the number wherever there is one', () => {
    const counted = texts.filter(([, message]) => wholeOf(message).includes('{count}'))
    fc.assert(
      fc.property(fc.constantFrom(...counted), fc.nat(), ([, message], count) => {
        expect(formatMessage(message, { count }, lang)).toContain(count.toLocaleString(lang))
      }),
    )
  })
})

it('are nowhere the same in two languages', () => {
  const all = Object.values(locales)
  const equal = all.flatMap(({ lang, messages }, index) =>
    all
      .slice(index + 1)
      .flatMap((other) =>
        (Object.keys(source) as MessageKey[])
          .filter((key) => wholeOf(messages[key]) === wholeOf(other.messages[key]))
          .map((key) => `${lang} ${other.lang} ${key}`),
      ),
  )
  expect(equal).toEqual([])
})

it('have Hangul in Korean only', () => {
  const found = Object.values(locales)
    .filter(({ lang }) => lang !== 'ko')
    .flatMap(({ messages }) => Object.values(messages).flatMap(formsOf))
  expect(found.filter((text) => /\p{Script=Hangul}/u.test(text))).toEqual([])
})

describe('English', () => {
  it('says one try, and two tries', () => {
    const { missed } = locales.en.messages
    expect(formatMessage(missed, { count: 1 }, 'en')).toBe('That doesn’t match. You have 1 try left.')
    expect(formatMessage(missed, { count: 2 }, 'en')).toBe('That doesn’t match. You have 2 tries left.')
  })
})

describe('Korean', () => {
  const texts = Object.entries(source).map(([key, message]): [string, string] => [key, wholeOf(message)])

  it('has no particle right after a placeholder, which would have to follow its last sound', () => {
    const particle = /\}(을|를|이|가|은|는|과|와|으로|로)(?!\p{Script=Hangul})/u
    expect(texts.filter(([, text]) => particle.test(text))).toEqual([])
  })

  it('ends every sentence in 해요체', () => {
    const isLabel = (text: string) => !/[.?!]$/.test(text)
    const ends = (text: string) => text.replace(/[,:]? ?예: \d+/, '').split(/(?<=[.?!])\s+/)
    const faulty = texts.filter(
      ([, text]) => !isLabel(text) && !ends(text).every((sentence) => /요[.?!]?$/.test(sentence)),
    )
    expect(faulty).toEqual([])
  })
})

describe('Chinese', () => {
  it('says 您', () => {
    const texts = Object.values(locales['zh-CN'].messages).flatMap(formsOf)
    expect(texts.filter((text) => text.includes('你'))).toEqual([])
  })
})
