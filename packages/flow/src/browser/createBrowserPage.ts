import type { Page, Support } from '../ports/Ports.ts'

interface ClientHints {
  readonly userAgentData?: { readonly mobile: boolean }
}

// The window is for PCs and tablets: https://developers.kakao.com/docs/latest/ko/kakao-certification/k1400
// A tablet does not call itself mobile, or is an iPad, which may call itself a Mac.
const isPhone = ({ userAgent, userAgentData }: Navigator & ClientHints): boolean =>
  userAgentData?.mobile ??
  (/iPhone|iPod|Windows Phone|Mobile/.test(userAgent) && !/iPad|Macintosh|Tablet/.test(userAgent))

// The youngest of what this package needs. Nothing that a page without https lacks.
const isOld = () => typeof AbortSignal === 'undefined' || !('timeout' in AbortSignal)

const support = (): Support => {
  if (isPhone(navigator)) return 'mobile'
  return isOld() ? 'oldBrowser' : 'supported'
}

// All of them come to the window, that of the document too: it bubbles.
const wakeEvents = ['visibilitychange', 'online', 'offline', 'pageshow']

/** The page that the window is in: whether it is supported, when it is seen again, and when the network goes or comes. */
export const createBrowserPage = (): Page => ({
  support,
  onWake: (listener) => {
    const wake = () => {
      if (document.visibilityState === 'visible') listener()
    }
    for (const type of wakeEvents) addEventListener(type, wake)
    return () => {
      for (const type of wakeEvents) removeEventListener(type, wake)
    }
  },
})
