import type { Locale } from '@kakao-cert/codes'
import type { Messages } from './Messages.ts'

/** Everything that the components say in one language. */
export interface KakaoCertLocale {
  /** BCP 47, such as `ko`. */
  readonly lang: string
  readonly messages: Messages
  /** Texts of the codes. */
  readonly codes: Locale
}
