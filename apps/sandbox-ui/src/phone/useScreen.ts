import { parse } from '@kakao-cert/protocol'
import { useCallback, useEffect, useState } from 'react'
import { replaceSearch } from '../replaceSearch.ts'
import { firstScreen } from './firstScreen.ts'
import { ScreenSchema, type Screen } from './Screen.ts'

const home: Screen = { name: 'home' }

interface Options {
  /** Keeps screens out of the browser's history, which in a frame is that of the site around it. */
  readonly isEmbedded: boolean
}

/** Which screen is open, where it was opened from, and how to go to another; Back goes home. */
export const useScreen = ({ isEmbedded }: Options) => {
  const [{ screen, from }, setPlace] = useState<{ readonly screen: Screen; readonly from?: Screen }>(() => ({
    screen: firstScreen(location.search, history.state),
  }))

  const show = useCallback((next: Screen) => setPlace((place) => ({ screen: next, from: place.screen })), [])

  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => show(parse(ScreenSchema, state) ?? home)
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [show])

  const open = (next: Screen) => {
    if (isEmbedded) history.replaceState(next, '')
    else history.pushState(next, '')
    show(next)
  }

  const goHome = () => {
    const isPushed =
      !isEmbedded && screen.name !== 'scanAs' && parse(ScreenSchema, history.state) !== undefined
    if (isPushed) {
      history.back()
      return
    }
    history.replaceState(null, '')
    replaceSearch({ scan: undefined })
    show(home)
  }

  return { screen, from, open, goHome }
}
