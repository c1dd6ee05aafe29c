import * as a11y from '@storybook/addon-a11y/preview'
import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { afterEach, describe, expect, it } from 'vitest'
import * as client from './errors/ClientErrors.stories.tsx'
import * as login from './errors/LoginErrors.stories.tsx'
import * as rest from './errors/RestErrors.stories.tsx'
import * as window from './errors/WindowErrors.stories.tsx'
import './styles.css'
import { withProvider } from './testing/withProvider.tsx'
import * as modal from './WindowModal.stories.tsx'
import * as states from './WindowStates.stories.tsx'

interface A11yReport {
  readonly result: { readonly violations: readonly unknown[] }
}

let found: A11yReport[] = []

// The project `stories` runs them in Korean on light; this runs them once more in English on dark.
setProjectAnnotations([
  { afterEach: ({ reporting }) => void (found = reporting.reports as unknown as A11yReport[]) },
  a11y,
  { decorators: [withProvider], initialGlobals: { locale: 'en', theme: 'dark' } },
])

afterEach(() => {
  found = []
})

describe.each(Object.entries({ states, modal, client, login, rest, window }))('%s', (_, stories) => {
  it.each(Object.entries(composeStories(stories as typeof client)))('%s', async (__, Story) => {
    await Story.run()
    expect(document.documentElement).toHaveProperty('lang', 'en')
    expect(found.map(({ result }) => result.violations)).toEqual([[]])
  })
})
