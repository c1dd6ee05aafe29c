import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/rows/*.ts',
    'src/locales/*.ts',
    'src/developer/*.ts',
    'src/cli/main.ts',
    '!src/**/*.test.ts',
  ],
  format: 'esm',
  platform: 'neutral',
  deps: { neverBundle: [/^node:/] },
  dts: true,
  unbundle: true,
  sourcemap: true,
  clean: true,
  fixedExtension: false,
})
