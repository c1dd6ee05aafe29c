import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import '../theme/base.css'
import { Announcer } from '../ui/Announcer.tsx'
import { StartPage } from './StartPage.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <Announcer>
        <StartPage />
      </Announcer>
    </LanguageProvider>
  </StrictMode>,
)
