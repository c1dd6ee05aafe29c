import type { StorybookConfig } from '@storybook/react-vite'
import { defaultClientConditions } from 'vite'

const config: StorybookConfig = {
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  stories: ['*.mdx', '../{packages/react,apps/e2e}/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // Stories show the sources, so that nothing has to be built first.
    resolve: { ...vite.resolve, conditions: ['@kakao-cert/source', ...defaultClientConditions] },
  }),
}

export default config
