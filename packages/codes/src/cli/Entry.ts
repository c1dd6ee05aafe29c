import { catalogue } from '../catalogue.ts'
import * as developerEn from '../developer/en.ts'
import * as developerKo from '../developer/ko.ts'
import * as userEn from '../locales/en.ts'
import * as userKo from '../locales/ko.ts'
import type { Row, Surface } from '../Row.ts'
import type { DeveloperText, UserText } from '../Text.ts'

export const localeNames = ['ko', 'en'] as const
export type LocaleName = (typeof localeNames)[number]

type Texts<T> = T & { readonly causes?: Readonly<Record<string, T>> }
type TextsByCode<T> = Readonly<Record<Surface, Readonly<Record<string, Texts<T>>>>>

const users: Readonly<Record<LocaleName, TextsByCode<UserText>>> = { ko: userKo, en: userEn }
const developers: Readonly<Record<LocaleName, TextsByCode<DeveloperText>>> = {
  ko: developerKo,
  en: developerEn,
}

/** A row with its texts in every language. */
export interface Entry {
  readonly row: Row
  readonly texts: Readonly<
    Record<LocaleName, { readonly user: Texts<UserText>; readonly developer: Texts<DeveloperText> }>
  >
}

const textsOf = ({ surface, code }: Row, locale: LocaleName) => ({
  user: users[locale][surface][code]!,
  developer: developers[locale][surface][code]!,
})

export const entries: readonly Entry[] = catalogue.map((row) => ({
  row,
  texts: { ko: textsOf(row, 'ko'), en: textsOf(row, 'en') },
}))
