import '@kakao-cert/react/styles.css'
import '../demo.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '../App.tsx'
import { LoginPage } from './LoginPage.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App page={LoginPage} />
    </QueryClientProvider>
  </StrictMode>,
)
