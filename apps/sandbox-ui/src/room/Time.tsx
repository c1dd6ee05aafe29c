import { useLanguage } from '../i18n/useLanguage.ts'
import { formatTime } from './formatTime.ts'

/** A time of the sandbox's clock. */
export const Time = ({ ms }: { readonly ms: number }) => {
  const { language } = useLanguage()
  return <time dateTime={new Date(ms).toISOString()}>{formatTime(ms, language)}</time>
}
