import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { cleanup, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import * as client from './errors/ClientErrors.stories.tsx'
import * as login from './errors/LoginErrors.stories.tsx'
import * as rest from './errors/RestErrors.stories.tsx'
import * as window from './errors/WindowErrors.stories.tsx'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import './styles.css'
import * as loginButton from './login/LoginButton.stories.tsx'
import { locales } from './testing/locales.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'
import { withProvider } from './testing/withProvider.tsx'
import * as modal from './WindowModal.stories.tsx'
import * as states from './WindowStates.stories.tsx'

const files = { loginButton, states, modal, client, login, rest, window }
const textSizes = ['100%', '200%'] as const

const setTextSize = (size: string) => {
  document.documentElement.style.fontSize = size
}

beforeEach(() => page.viewport(320, 640))

afterEach(async () => {
  cleanup()
  setTextSize('')
  await page.viewport(800, 800)
})

const parts = () => [
  ...document.querySelectorAll<HTMLElement>(
    '.kakao-cert, .kakao-cert :not([data-part="spoken"], svg, svg *)',
  ),
]

/** What is wider than the place it has, or than the screen. */
const overflowing = () =>
  parts()
    .filter(
      (part) =>
        // What is typed scrolls in its input.
        (part.tagName !== 'INPUT' && part.clientWidth > 0 && part.scrollWidth > part.clientWidth) ||
        part.getBoundingClientRect().right > 320.5 ||
        part.getBoundingClientRect().left < -0.5,
    )
    .map((part) => `${part.tagName} ${part.dataset['part']} ${part.textContent}`)

const said = () =>
  parts().flatMap((part) => [part.textContent, ...[...part.attributes].map(({ value }) => value)])

describe.each(Object.entries(locales))('in %s', (locale, { lang }) => {
  // Read where stories are composed, below.
  setProjectAnnotations([{ decorators: [withProvider], initialGlobals: { locale, theme: 'light' } }])

  describe.each(Object.entries(files))('%s', (_, stories) => {
    const composed = composeStories(stories as typeof client)

    it.each(Object.entries(composed))('%s fits 320 px, also with text twice as large', async (__, Story) => {
      await Story.run()
      for (const size of textSizes) {
        setTextSize(size)
        expect(overflowing(), size).toEqual([])
        expect(document.documentElement.scrollWidth, size).toBe(320)
      }
      for (const root of document.querySelectorAll('.kakao-cert')) expect(root).toHaveProperty('lang', lang)
      expect(said().filter((text) => /\{\w+\}|undefined|NaN/.test(text))).toEqual([])
    })
  })

  it('has its own typeface, whatever the page has', () => {
    const { container } = renderInWorld(<CertErrorScreen surface="window" code="E8004" />, {
      provider: { locale: locales[locale as 'ko'] },
    })
    const { fontFamily } = getComputedStyle(within(container).getByRole('heading'))
    expect(fontFamily).toMatch(/^Pretendard, .+, sans-serif$/)
  })

  it('breaks its lines by the rules of the language', () => {
    const { container } = renderInWorld(<CertErrorScreen surface="window" code="E8004" />, {
      provider: { locale: locales[locale as 'ko'] },
    })
    const rules: Record<string, string> = { ko: 'keep-all', ja: 'auto-phrase' }
    expect(getComputedStyle(within(container).getByRole('heading')).wordBreak).toBe(rules[lang] ?? 'normal')
  })
})
