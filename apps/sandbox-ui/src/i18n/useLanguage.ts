import { use } from 'react'
import { LanguageContext } from './LanguageContext.ts'

/** The page's language, and how to change it. */
export const useLanguage = () => {
  const choice = use(LanguageContext)
  if (choice === undefined) throw new Error('This part needs a <LanguageProvider> around it.')
  return choice
}
