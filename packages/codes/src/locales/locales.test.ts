import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'
import * as developerEn from '../developer/en.ts'
import * as developerKo from '../developer/ko.ts'
import { rows } from '../rows/rows.ts'
import * as en from './en.ts'
import * as ja from './ja.ts'
import * as ko from './ko.ts'
import * as vi from './vi.ts'
import * as zhCN from './zh-CN.ts'

type Texts = Readonly<Record<string, string>>
type WithCauses = Texts & { readonly causes?: Readonly<Record<string, Texts>> }
type AnyLocale = Readonly<Record<string, Readonly<Record<string, WithCauses>>>>

const withoutCauses = (text: WithCauses): Texts =>
  Object.fromEntries(Object.entries(text as Texts).filter(([field]) => field !== 'causes'))

/** Every text of a locale by a readable key: `window E1001 foreignNumber title`. */
const flatten = (locale: object): Map<string, string> =>
  new Map(
    Object.entries(locale as AnyLocale).flatMap(([surface, codes]) =>
      Object.entries(codes).flatMap(([code, text]) =>
        [['', withoutCauses(text)] as const, ...Object.entries(text.causes ?? {})].flatMap(([cause, texts]) =>
          Object.entries(texts).map(([field, value]): [string, string] => [
            [surface, code, cause, field].filter(Boolean).join(' '),
            value,
          ]),
        ),
      ),
    ),
  )

const keysOf = (fields: readonly string[]): string[] =>
  catalogue.flatMap(({ surface, code, causes }) =>
    ['', ...Object.keys(causes ?? {})].flatMap((cause) =>
      fields.map((field) => [surface, code, cause, field].filter(Boolean).join(' ')),
    ),
  )

const userFields = ['title', 'body', 'action']
const developerFields = ['cause', 'remedy']
const fieldOf = (key: string) => key.slice(key.lastIndexOf(' ') + 1)
const faulty = (locale: object, isFaulty: (text: string, field: string) => boolean): string[] =>
  [...flatten(locale)]
    .filter(([key, text]) => isFaulty(text, fieldOf(key)))
    .map(([key, text]) => `${key}: ${text}`)

/** A full stop within a version number ends no sentence. */
const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/)

const users = { ko, en, ja, 'zh-CN': zhCN, vi }

const locales = [
  ...Object.entries(users).map(([name, locale]) => ({ name: `locales/${name}`, locale, fields: userFields })),
  { name: 'developer/ko', locale: developerKo, fields: developerFields },
  { name: 'developer/en', locale: developerEn, fields: developerFields },
]

describe.each(locales)('$name', ({ locale, fields }) => {
  it('has the texts of every row and every cause, and no other', () => {
    expect([...flatten(locale).keys()].sort()).toEqual(keysOf(fields).sort())
  })

  it('has the surfaces of the catalogue and exports nothing else', () => {
    expect(Object.keys(locale).sort()).toEqual(Object.keys(rows).sort())
  })

  it('has no empty or untrimmed text, and no placeholder', () => {
    expect(faulty(locale, (text) => text === '' || text !== text.trim() || /[{}]|\s{2}/.test(text))).toEqual(
      [],
    )
  })
})

const pairs = Object.entries(users).flatMap(([a, source], index, all) =>
  all.slice(index + 1).map(([b, other]) => ({ name: `user texts of ${a} and ${b}`, source, other })),
)

describe.each([...pairs, { name: 'developer texts of ko and en', source: developerKo, other: developerEn }])(
  '$name',
  ({ source, other }) => {
    it('differ everywhere', () => {
      const sources = flatten(source)
      const equal = [...flatten(other)].filter(([key, text]) => text === sources.get(key))
      expect(equal).toEqual([])
    })
  },
)

describe('Korean', () => {
  it.each([ko, developerKo])('is written in Hangul', (locale) => {
    expect(faulty(locale, (text) => !/\p{Script=Hangul}/u.test(text))).toEqual([])
  })

  it('ends every sentence for the user in 해요체, and no title with a full stop', () => {
    const isFaulty = (text: string, field: string) =>
      field === 'title'
        ? !text.endsWith('요')
        : field === 'body' && !sentencesOf(text).every((sentence) => /요[.?!]$/.test(sentence))
    expect(faulty(ko, isFaulty)).toEqual([])
  })

  it('ends every sentence for the developer in 해요체', () => {
    expect(
      faulty(developerKo, (text) => !sentencesOf(text).every((sentence) => /요[.?!]$/.test(sentence))),
    ).toEqual([])
  })

  it('fits a screen 320 px wide', () => {
    const limits: Record<string, number> = { title: 24, body: 120, action: 14 }
    expect(faulty(ko, (text, field) => text.length > limits[field]!)).toEqual([])
  })
})

describe('English', () => {
  it('has Hangul only in quoted menu names', () => {
    expect(faulty(en, (text) => /\p{Script=Hangul}/u.test(text.replaceAll(/“[^”]*”/g, '')))).toEqual([])
  })

  it('ends every body with a full stop and no title or label', () => {
    expect(faulty(en, (text, field) => text.endsWith('.') !== (field === 'body'))).toEqual([])
  })

  it('fits a screen 320 px wide', () => {
    const limits: Record<string, number> = { title: 48, body: 220, action: 26 }
    expect(faulty(en, (text, field) => text.length > limits[field]!)).toEqual([])
  })
})

// What a language may quote from KakaoTalk, whose menus are in Korean.
const quotes = { ja: /「[^」]*」/g, 'zh-CN': /“[^”]*”/g, vi: /“[^”]*”/g }
// How a text in the language can be told from the others: Chinese has no kana; a Vietnamese one may be without marks.
const scripts = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  'zh-CN': /^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}]).*\p{Script=Han}/u,
  vi: /[À-ỹ]|^[A-Za-z ]+$/u,
}
const limits: Record<keyof typeof quotes, Record<string, number>> = {
  ja: { title: 26, body: 140, action: 14 },
  'zh-CN': { title: 20, body: 110, action: 14 },
  vi: { title: 48, body: 230, action: 26 },
}

describe.each(['ja', 'zh-CN', 'vi'] as const)('%s', (name) => {
  const locale = users[name]

  it('has Hangul only in quoted names', () => {
    expect(faulty(locale, (text) => /\p{Script=Hangul}/u.test(text.replaceAll(quotes[name], '')))).toEqual([])
  })

  it('is written in its script', () => {
    expect(faulty(locale, (text) => !scripts[name].test(text))).toEqual([])
  })

  it('ends every body with a full stop and no title or label', () => {
    const stop = name === 'vi' ? '.' : '。'
    expect(faulty(locale, (text, field) => text.endsWith(stop) !== (field === 'body'))).toEqual([])
  })

  it('fits a screen 320 px wide', () => {
    expect(faulty(locale, (text, field) => text.length > limits[name][field]!)).toEqual([])
  })
})

describe('Japanese', () => {
  it('ends every sentence in です・ます', () => {
    const isFaulty = (text: string, field: string) =>
      field === 'body' &&
      !text
        .split('。')
        .filter(Boolean)
        .every((sentence) => /(です|ます|せん|した|ください)$/.test(sentence))
    expect(faulty(ja, isFaulty)).toEqual([])
  })
})

describe('Chinese', () => {
  it('says 您', () => {
    expect(faulty(zhCN, (text) => text.includes('你'))).toEqual([])
  })

  it('has a space between Chinese and Latin letters or digits', () => {
    expect(faulty(zhCN, (text) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text))).toEqual(
      [],
    )
  })
})

describe('Vietnamese', () => {
  it('says bạn', () => {
    expect(faulty(vi, (text) => /quý khách/i.test(text))).toEqual([])
  })

  it('is composed (NFC), so that it can be searched for', () => {
    expect(faulty(vi, (text) => text !== text.normalize('NFC'))).toEqual([])
  })
})

describe.each(Object.entries(users))('user texts in %s', (_, locale) => {
  it('name no code and no word that only developers know', () => {
    const jargon =
      /\b[A-Z]+\d{3,}\b|_|\b(API|tx|settle|token|parameter|session|CI|JWT|IP)\b|파라미터|세션|토큰/i
    expect(faulty(locale, (text) => jargon.test(text))).toEqual([])
  })

  it('have one label for each action of the catalogue, and another for each', () => {
    const texts = flatten(locale)
    const labels = new Map<string, Set<string>>()
    for (const { surface, code, action, causes } of catalogue) {
      const steps = [
        { action, key: `${surface} ${code} action` },
        ...Object.entries(causes ?? {}).map(([cause, spec]) => ({
          action: spec.action ?? action,
          key: `${surface} ${code} ${cause} action`,
        })),
      ]
      for (const step of steps) {
        labels.set(step.action, (labels.get(step.action) ?? new Set()).add(texts.get(step.key)!))
      }
    }
    expect([...labels].filter(([, label]) => label.size !== 1)).toEqual([])
    expect(new Set([...labels.values()].flatMap((label) => [...label])).size).toBe(labels.size)
  })
})
