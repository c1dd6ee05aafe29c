import { useEffect, useState } from 'react'
import { en } from './texts/en.ts'
import { ko } from './texts/ko.ts'
import type { Texts } from './texts/Texts.ts'

const key = 'lang'

// A window or a login leads back to an address that has no language in it: the tab remembers.
const initial = (): Texts => {
  const lang = new URLSearchParams(location.search).get(key) ?? sessionStorage.getItem(key)
  return lang === 'en' ? en : ko
}

/** The language of the page, kept in the URL and in its tab, and how to switch it. */
export const useLanguage = (): { texts: Texts; toggle: () => void } => {
  const [texts, setTexts] = useState(initial)
  useEffect(() => {
    document.documentElement.lang = texts.lang
    document.title = texts.pageTitle
    sessionStorage.setItem(key, texts.lang)
  }, [texts])
  const toggle = () => {
    const next = texts === ko ? en : ko
    const url = new URL(location.href)
    url.searchParams.set(key, next.lang)
    history.replaceState(history.state, '', url)
    setTexts(next)
  }
  return { texts, toggle }
}
