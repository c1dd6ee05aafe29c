import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { ko } from './ko.ts'
import type { TextKey } from './TextKey.ts'

const keys = Object.keys(ko) as TextKey[]
const placeholders = (text: string): string[] => (text.match(/\{[a-zA-Z]+\}/g) ?? []).toSorted()

describe('locales', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted())
  })

  test('have a text for every key, with the same placeholders', () => {
    expect(keys.filter((key) => en[key].trim() === '' || ko[key].trim() === '')).toEqual([])
    expect(keys.map((key) => placeholders(en[key]))).toEqual(keys.map((key) => placeholders(ko[key])))
  })

  test('leave nothing untranslated', () => {
    expect(keys.filter((key) => en[key] === ko[key])).toEqual([])
  })

  test('glue no Korean particle to a placeholder', () => {
    expect(keys.filter((key) => /\}(은|는|이|가|을|를|과|와|로|으로)(\s|$)/.test(ko[key]))).toEqual([])
  })
})
