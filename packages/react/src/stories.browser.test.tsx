import * as a11y from '@storybook/addon-a11y/preview'
import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { afterEach, describe, expect, it } from 'vitest'
import type * as StoriesFile from './Parts.stories.tsx'
import './styles.css'
import { locales } from './testing/locales.ts'
import { withProvider } from './testing/withProvider.tsx'

interface A11yReport {
  readonly result: { readonly violations: readonly unknown[] }
}

let found: A11yReport[] = []
let runs = 0

afterEach(() => {
  runs += found.length
  found = []
})

// The screens by their next step are those of the other files.
const files = import.meta.glob(['./**/*.stories.tsx', '!./errors/NextSteps.stories.tsx'], { eager: true })
const themes = ['light', 'dark']

const compose = (stories: object) => Object.entries(composeStories(stories as typeof StoriesFile))

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
      it.each(compose(stories))('%s', async (__, Story) => {
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

const wanted = Object.values(files).flatMap(compose).length * Object.keys(locales).length * themes.length

it(`axe ran ${wanted} times`, () => {
  expect(runs).toBe(wanted)
})
