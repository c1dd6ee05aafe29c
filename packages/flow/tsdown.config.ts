import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/browser/index.ts', 'src/testing/index.ts'],
  // The one that knows all entries: the other has no DOM, so that the machine cannot touch a page.
  tsconfig: 'tsconfig.browser.json',
  format: 'esm',
  platform: 'neutral',
  dts: true,
  unbundle: true,
  sourcemap: true,
  clean: true,
  fixedExtension: false,
})
