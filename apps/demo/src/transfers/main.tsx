import '@kakao-cert/react/styles.css'
import '../demo.css'
import './transfers.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '../App.tsx'
import { TransfersPage } from './TransfersPage.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App page={TransfersPage} />
    </QueryClientProvider>
  </StrictMode>,
)
