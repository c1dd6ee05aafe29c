import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

// The demo's own server, which `pnpm demo` needs beside it.
const server = process.env['DEMO_SERVER'] ?? 'http://localhost:4173'

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@kakao-cert/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [
        'index.html',
        'embed/index.html',
        'hosted/index.html',
        'hosted/return.html',
        'login/index.html',
        'transfers/index.html',
      ],
    },
  },
  server: { proxy: { '/config.json': server, '/cert': server } },
})
