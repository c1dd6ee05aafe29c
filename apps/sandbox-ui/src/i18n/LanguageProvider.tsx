import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { replaceSearch } from '../replaceSearch.ts'
import { chooseLanguage } from './chooseLanguage.ts'
import type { Language } from './Language.ts'
import { LanguageContext } from './LanguageContext.ts'

/** Holds the page's language and keeps `<html lang>` and the address in step with it. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setState] = useState(() => chooseLanguage(location.search, navigator.language))

  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const choice = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        replaceSearch({ lang: next })
        setState(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}
