import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/hosted/index.ts',
    'src/http/index.ts',
    'src/login/index.ts',
    'src/read/index.ts',
    'src/rest/index.ts',
    'src/sandbox/index.ts',
    'src/short-sign/index.ts',
  ],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  unbundle: true,
  sourcemap: true,
  clean: true,
  fixedExtension: false,
})
