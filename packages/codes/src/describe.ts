import type { Surface } from './Row.ts'
import type { Locale, UserText } from './Text.ts'

/** A user text, with the texts of its separate causes where the code has several. */
export interface Description extends UserText {
  readonly causes?: Readonly<Record<string, UserText>>
}

/** Texts to use instead of ours, by surface and code; what is left out stays ours. */
export type Overrides = { readonly [S in Surface]?: Readonly<Record<string, Partial<Description>>> }

/**
 * What to tell the person signing about a code. An unknown code gets the text of the client row `UNKNOWN_CODE`, with
 * your wording of that row if there is any.
 *
 * @param surface where the code came from
 * @param code the code as received
 * @param locale texts of one language, from `@kakao-cert/codes/locales/…`
 * @param overrides your own wording, merged last
 *
 * @example
 * import { describe } from '@kakao-cert/codes'
 * import * as ko from '@kakao-cert/codes/locales/ko'
 *
 * describe('window', 'E8004', ko).title
 */
export const describe = <S extends Surface>(
  surface: S,
  code: string,
  locale: Locale<S>,
  overrides?: Overrides,
): Description => {
  const texts: Readonly<Record<string, Description>> = locale[surface]
  const text = Object.hasOwn(texts, code)
    ? texts[code]!
    : { ...locale.client.UNKNOWN_CODE, ...overrides?.client?.['UNKNOWN_CODE'] }
  const own = overrides?.[surface]?.[code]
  const causes = { ...text.causes, ...own?.causes }
  return { ...text, ...own, ...(Object.keys(causes).length > 0 && { causes }) }
}
