import * as a11y from '@storybook/addon-a11y/preview'
import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { afterEach, describe, expect, it } from 'vitest'
import * as client from './errors/ClientErrors.stories.tsx'
import * as login from './errors/LoginErrors.stories.tsx'
import * as rest from './errors/RestErrors.stories.tsx'
import * as special from './errors/SpecialErrors.stories.tsx'
import * as window from './errors/WindowErrors.stories.tsx'
import * as loginButton from './login/LoginButton.stories.tsx'
import * as parts from './Parts.stories.tsx'
import './styles.css'
import { locales } from './testing/locales.ts'
import { withProvider } from './testing/withProvider.tsx'
import * as gallery from './Themes.stories.tsx'
import * as modal from './WindowModal.stories.tsx'
import * as states from './WindowStates.stories.tsx'

interface A11yReport {
  readonly result: { readonly violations: readonly unknown[] }
}

let found: A11yReport[] = []

afterEach(() => {
  found = []
})

const files = { loginButton, states, modal, parts, gallery, client, login, rest, window, special }
const themes = ['light', 'dark']

// axe runs after each story; every language and theme has words and colours of its own to go wrong.
describe.each(Object.entries(locales))('axe finds nothing in %s', (locale, { lang }) => {
  describe.each(themes)('%s', (theme) => {
    // Read where stories are composed, below.
    setProjectAnnotations([
      { afterEach: ({ reporting }) => void (found = reporting.reports as unknown as A11yReport[]) },
      a11y,
      { decorators: [withProvider], initialGlobals: { locale, theme } },
    ])

    describe.each(Object.entries(files))('%s', (_, stories) => {
      it.each(Object.entries(composeStories(stories as typeof client)))('%s', async (__, Story) => {
        await Story.run()
        expect(document.documentElement).toHaveProperty('lang', lang)
        expect(found.map(({ result }) => result.violations)).toEqual([[]])
        // A strict Content Security Policy forbids both.
        expect(
          document.querySelector('.kakao-cert[style], .kakao-cert [style], .kakao-cert style'),
        ).toBeNull()
      })
    })
  })
})
