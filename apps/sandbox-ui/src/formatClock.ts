import type { Language } from './i18n/Language.ts'

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ko: new Intl.DateTimeFormat('ko-KR', { hour: 'numeric', minute: '2-digit' }),
  en: new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit' }),
}

/** Hour and minute of a time, in the browser's time zone. */
export const formatClock = (timeMs: number, language: Language): string => formats[language].format(timeMs)
