import type { Preview } from '@storybook/react-vite'
import { withProvider } from '../packages/react/src/testing/withProvider.tsx'
import '../packages/react/src/styles.css'
import './preview.css'

const preview: Preview = {
  decorators: [withProvider],
  initialGlobals: { locale: 'ko', theme: 'light' },
  globalTypes: {
    locale: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'ko', title: '한국어' },
          { value: 'en', title: 'English' },
          { value: 'ja', title: '日本語' },
          { value: 'zh-CN', title: '简体中文' },
          { value: 'vi', title: 'Tiếng Việt' },
        ],
      },
    },
    theme: {
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  parameters: {
    layout: 'centered',
    backgrounds: { disable: true },
    // A story with a fault of accessibility fails as a test.
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Window',
          ['States', 'Modal', 'Themes', 'Parts', 'Whole flow'],
          'Login',
          'Errors',
          'Errors by next step',
          'Hooks',
          'Texts',
          'Theming',
          'Accessibility',
        ],
      },
    },
  },
}

export default preview
