import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineConfig } from 'tsdown'
import { joinStyles } from './joinStyles.ts'

export default defineConfig({
  entry: ['src/index.ts', 'src/locales/*.ts', '!src/locales/*.test*.ts'],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  unbundle: true,
  sourcemap: true,
  clean: true,
  fixedExtension: false,
  hooks: {
    'build:done': () => writeFile(join(import.meta.dirname, 'dist/styles.css'), joinStyles()),
  },
})
