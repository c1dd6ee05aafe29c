import type { Decorator } from '@storybook/react-vite'
import { StoryProvider } from './StoryProvider.tsx'

/** Puts every story under a provider in the language and the theme of the toolbar, and says them on the page. */
export const withProvider: Decorator = (Story, { globals, parameters }) => {
  document.documentElement.lang = globals['locale']
  document.documentElement.dataset['theme'] = globals['theme']
  return (
    <StoryProvider
      locale={globals['locale']}
      theme={globals['theme']}
      answers={parameters['answers']}
      provider={parameters['provider']}
    >
      <Story />
    </StoryProvider>
  )
}
