import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import '../theme/base.css'
import { Announcer } from '../ui/Announcer.tsx'
import { PhonePage } from './PhonePage.tsx'

const isEmbedded = new URLSearchParams(location.search).has('embedded')
document.documentElement.toggleAttribute('data-embedded', isEmbedded)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <Announcer>
        <PhonePage isEmbedded={isEmbedded} />
      </Announcer>
    </LanguageProvider>
  </StrictMode>,
)
