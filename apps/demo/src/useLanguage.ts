import { useEffect, useState } from 'react'
import { en } from './texts/en.ts'
import { ko } from './texts/ko.ts'
import type { Texts } from './texts/Texts.ts'

const initial = (): Texts => (new URLSearchParams(location.search).get('lang') === 'en' ? en : ko)

/** The language of the page, kept in the URL, and how to switch it. */
export const useLanguage = (): { texts: Texts; toggle: () => void } => {
  const [texts, setTexts] = useState(initial)
  useEffect(() => {
    document.documentElement.lang = texts.lang
    document.title = texts.pageTitle
  }, [texts])
  const toggle = () => {
    const next = texts === ko ? en : ko
    const url = new URL(location.href)
    url.searchParams.set('lang', next.lang)
    history.replaceState(history.state, '', url)
    setTexts(next)
  }
  return { texts, toggle }
}
