import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import '../theme/base.css'
import { LoginPage } from './LoginPage.tsx'
import { readLoginPlace } from './readLoginPlace.ts'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <LoginPage place={readLoginPlace(location)} />
    </LanguageProvider>
  </StrictMode>,
)
