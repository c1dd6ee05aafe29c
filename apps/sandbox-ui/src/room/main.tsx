import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ChangesProvider } from '../changes/ChangesProvider.tsx'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import '../theme/base.css'
import { Announcer } from '../ui/Announcer.tsx'
import { RoomPage } from './RoomPage.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <Announcer>
        <ChangesProvider>
          <RoomPage />
        </ChangesProvider>
      </Announcer>
    </LanguageProvider>
  </StrictMode>,
)
