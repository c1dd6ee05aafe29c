import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/cli/main.ts',
    'src/node/index.ts',
    'src/postgres/index.ts',
    'src/sqlite/index.ts',
  ],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  unbundle: true,
  sourcemap: true,
  clean: true,
  fixedExtension: false,
})
