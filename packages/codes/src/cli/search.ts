import type { Entry } from './Entry.ts'

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

/** Entries whose code name or texts, in any language, contain every word. */
export const search = (entries: readonly Entry[], words: readonly string[]): Entry[] =>
  entries.filter(({ row, texts }) => {
    const haystack = [row.code, ...stringsIn(texts)].join('\n').toLowerCase()
    return words.every((word) => haystack.includes(word.toLowerCase()))
  })

/** Whether the text is the code's name. An SDK cause is also known by its last part, as in `IllegalState`. */
export const isNameOf = (text: string, code: string): boolean => {
  const name = code.toLowerCase()
  return [name, name.slice(name.lastIndexOf('.') + 1)].includes(text.toLowerCase())
}
