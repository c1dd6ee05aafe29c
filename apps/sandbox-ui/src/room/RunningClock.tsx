import type { ClockReading } from '@kakao-cert/protocol/sandbox'
import type { Language } from '../i18n/Language.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useNow } from '../ui/useNow.ts'

const options = { dateStyle: 'medium', timeStyle: 'medium' } as const

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ko: new Intl.DateTimeFormat('ko-KR', options),
  en: new Intl.DateTimeFormat('en-GB', options),
}

interface Props {
  readonly reading: ClockReading
}

/** The sandbox's time, ticking unless it is frozen. */
export const RunningClock = ({ reading: { nowMs, offsetMs, isFrozen } }: Props) => {
  const { language } = useLanguage()
  const shownMs = useNow(isFrozen ? { kind: 'frozen', atMs: nowMs } : { kind: 'running', offsetMs })
  return <time dateTime={new Date(shownMs).toISOString()}>{formats[language].format(shownMs)}</time>
}
