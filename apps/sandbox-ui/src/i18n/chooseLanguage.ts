import type { Language } from './Language.ts'

/** The page's language: what the address says, else what the browser prefers. */
export const chooseLanguage = (search: string, preferred: string): Language => {
  const asked = new URLSearchParams(search).get('lang')
  if (asked === 'ko' || asked === 'en') return asked
  return preferred.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}
