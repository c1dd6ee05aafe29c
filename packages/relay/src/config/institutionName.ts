import type { RelayOptions } from '../RelayOptions.ts'

/** The name of the institution in a language, such as `ko-KR`; the first one where there is none in it. */
export const institutionName = (institution: RelayOptions['institution'], locale: string): string => {
  if (typeof institution === 'string') return institution
  const language = Object.keys(institution).find((each) => locale === each || locale.startsWith(`${each}-`))
  return institution[language ?? ''] ?? Object.values(institution)[0] ?? ''
}
