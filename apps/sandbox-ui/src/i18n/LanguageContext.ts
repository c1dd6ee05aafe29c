import { createContext } from 'react'
import type { Language } from './Language.ts'

interface LanguageChoice {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

/** The page's language, and how to change it. */
export const LanguageContext = createContext<LanguageChoice | undefined>(undefined)
