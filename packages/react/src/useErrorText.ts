import type { UserText } from '@kakao-cert/codes'
import type { CertError } from '@kakao-cert/protocol'
import { errorText } from './errorText.ts'
import { useKakaoCertContext } from './KakaoCertContext.ts'

/** What to tell the person about an error, in the language of the page. */
export const useErrorText = (error: Pick<CertError, 'surface' | 'code' | 'cause'>): UserText => {
  const { locale, codeTexts } = useKakaoCertContext('An error text')
  return errorText(error, locale, codeTexts)
}
