import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  base: '/',
  resolve: { conditions: ['@kakao-cert/source', ...defaultClientConditions] },
  build: {
    outDir: '../../packages/sandbox/pages',
    emptyOutDir: true,
    // The sandbox serves these pages with a policy that refuses data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'phone.html', 'window.html', 'login.html'] },
  },
  server: {
    proxy: { '/__sandbox': 'http://localhost:4100', '^/(window|login|oauth)/': 'http://localhost:4100' },
  },
})
