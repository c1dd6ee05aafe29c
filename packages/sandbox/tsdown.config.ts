import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/msw/index.ts',
    'src/node/index.ts',
    'src/node/cli.ts',
    'src/playwright/index.ts',
  ],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  unbundle: true,
  sourcemap: true,
  clean: true,
  fixedExtension: false,
})
