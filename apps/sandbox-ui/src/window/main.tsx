import '@kakao-cert/react/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import { readPlace } from './readPlace.ts'
import { WindowPage } from './WindowPage.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <WindowPage place={readPlace(location)} />
    </LanguageProvider>
  </StrictMode>,
)
