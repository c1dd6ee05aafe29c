import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@kakao-cert/source', ...defaultClientConditions] },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  server: { proxy: { '/config.json': 'http://localhost:4173', '/cert': 'http://localhost:4173' } },
})
