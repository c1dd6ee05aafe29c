import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/locales/*.ts', '!src/locales/*.test*.ts'],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  unbundle: true,
  sourcemap: true,
  clean: true,
  fixedExtension: false,
  copy: ['src/styles.css'],
})
