import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowserPage } from './createBrowserPage.ts'

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const blink = (android: string) =>
  `Mozilla/5.0 (Linux; Android ${android}) AppleWebKit/537.36 (KHTML, like Gecko)`

const browsers = {
  'Safari on an iPhone': [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Version/18.5 Mobile/15E148 Safari/604.1`,
    'mobile',
  ],
  'KakaoTalk on an iPhone': [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) ${webKit} Mobile/15E148 KAKAOTALK/10.7.2 (INAPP)`,
    'mobile',
  ],
  'Chrome on an Android phone': [`${blink('10; K')} Chrome/137.0.0.0 Mobile Safari/537.36`, 'mobile'],
  'KakaoTalk on an Android phone': [
    `${blink('14; SM-S928N Build/UP1A; wv')} Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36;KAKAOTALK 2410450`,
    'mobile',
  ],
  'Firefox on an Android phone': [
    'Mozilla/5.0 (Android 14; Mobile; rv:139.0) Gecko/139.0 Firefox/139.0',
    'mobile',
  ],
  'Chrome on an Android tablet': [`${blink('10; K')} Chrome/137.0.0.0 Safari/537.36`, 'supported'],
  'Firefox on an Android tablet': [
    'Mozilla/5.0 (Android 14; Tablet; rv:139.0) Gecko/139.0 Firefox/139.0',
    'supported',
  ],
  'Samsung Internet on a tablet': [
    `${blink('14; SM-X910N')} SamsungBrowser/27.0 Chrome/125.0.0.0 Safari/537.36`,
    'supported',
  ],
  'Safari on an old iPad': [
    `Mozilla/5.0 (iPad; CPU OS 12_5_7 like Mac OS X) ${webKit} Version/12.1.2 Mobile/15E148 Safari/604.1`,
    'supported',
  ],
  'Safari on an iPad that calls itself a Mac': [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/18.5 Safari/605.1.15`,
    'supported',
  ],
  'an app on an iPad that calls itself a Mac': [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Mobile/15E148`,
    'supported',
  ],
  'Chrome on Windows': [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36',
    'supported',
  ],
  'Whale on Windows': [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.0.0 Whale/4.31.304.16 Safari/537.36',
    'supported',
  ],
  'Chrome on macOS': [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36',
    'supported',
  ],
} as const

afterEach(() => void vi.unstubAllGlobals())

describe('support', () => {
  it.each(Object.entries(browsers))('of %s', (_, [userAgent, support]) => {
    vi.stubGlobal('navigator', { userAgent })
    expect(createBrowserPage().support()).toBe(support)
  })

  it.each([
    [true, browsers['Chrome on an Android tablet'][0], 'mobile'],
    [false, browsers['Chrome on an Android phone'][0], 'supported'],
  ] as const)('believes a browser that says mobile: %s', (mobile, userAgent, support) => {
    vi.stubGlobal('navigator', { userAgent, userAgentData: { mobile } })
    expect(createBrowserPage().support()).toBe(support)
  })

  const [windows] = browsers['Chrome on Windows']

  it.each([
    ['no AbortSignal', undefined],
    ['no time limit for calls', {}],
  ])('needs more than a browser with %s', (_, AbortSignal) => {
    vi.stubGlobal('navigator', { userAgent: windows })
    vi.stubGlobal('AbortSignal', AbortSignal)
    expect(createBrowserPage().support()).toBe('oldBrowser')
  })

  it('needs no secure context: on http a browser has no randomUUID', () => {
    vi.stubGlobal('navigator', { userAgent: windows })
    vi.stubGlobal('crypto', { getRandomValues: () => {} })
    expect(createBrowserPage().support()).toBe('supported')
  })
})

describe('waking', () => {
  const stubPage = () => {
    const document = { visibilityState: 'visible' }
    const window = new EventTarget()
    vi.stubGlobal('document', document)
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
    vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
    return { document, window }
  }

  it('is told when the page is seen again, back on the network, or back from the history', () => {
    const { window } = stubPage()
    const listener = vi.fn<() => void>()
    createBrowserPage().onWake(listener)
    // At the document, from where it bubbles.
    window.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('offline'))
    window.dispatchEvent(new Event('online'))
    window.dispatchEvent(new Event('pageshow'))
    expect(listener).toHaveBeenCalledTimes(4)
  })

  it('is not told while nobody sees the page', () => {
    const { document, window } = stubPage()
    const listener = vi.fn<() => void>()
    createBrowserPage().onWake(listener)
    document.visibilityState = 'hidden'
    window.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('online'))
    expect(listener).not.toHaveBeenCalled()
  })

  it('is told no more after it was stopped', () => {
    const { window } = stubPage()
    const listener = vi.fn<() => void>()
    createBrowserPage().onWake(listener)()
    window.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('offline'))
    window.dispatchEvent(new Event('online'))
    window.dispatchEvent(new Event('pageshow'))
    expect(listener).not.toHaveBeenCalled()
  })
})
