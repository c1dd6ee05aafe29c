import { en } from '../locales/en.ts'
import { ko } from '../locales/ko.ts'
import type { TextKey } from '../locales/TextKey.ts'
import { fillText } from './fillText.ts'
import type { Language } from './Language.ts'
import { useLanguage } from './useLanguage.ts'

/** Gives a text in the page's language. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string>>) => string

const say = {
  ko: (key, values) => fillText(ko[key], values),
  en: (key, values) => fillText(en[key], values),
} satisfies Record<Language, Say>

/** The texts of the page's language; the same function as long as the language stays. */
export const useTexts = (): Say => say[useLanguage().language]
