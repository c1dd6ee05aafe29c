import { describe, type Overrides, type Surface, type UserText } from '@kakao-cert/codes'
import type { KakaoCertLocale } from './locales/KakaoCertLocale.ts'

interface Failure {
  readonly surface: Surface
  readonly code: string
  readonly cause?: string
}

/** What to tell the person about a failure: the text of its cause where that is known, of the code otherwise. */
export const errorText = (
  { surface, code, cause }: Failure,
  { codes }: Pick<KakaoCertLocale, 'codes'>,
  overrides?: Overrides,
): UserText => {
  const text = describe(surface, code, codes, overrides)
  const { causes = {} } = text
  return cause !== undefined && Object.hasOwn(causes, cause) ? causes[cause]! : text
}
