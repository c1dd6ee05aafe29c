import type { Language } from '../i18n/Language.ts'

const options = {
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ko: new Intl.DateTimeFormat('ko-KR', { ...options, hourCycle: 'h23' }),
  en: new Intl.DateTimeFormat('en-GB', options),
}

/** Day and time to the second, in the browser's time zone. */
export const formatTime = (timeMs: number, language: Language): string => formats[language].format(timeMs)
