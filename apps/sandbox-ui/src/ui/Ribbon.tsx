import { LanguageToggle } from '../i18n/LanguageToggle.tsx'
import { useTexts } from '../i18n/useTexts.ts'
import './Ribbon.css'

/** Says at the top of a page that stands in for one of the service that it is a sandbox. */
export const Ribbon = () => (
  <header className="ribbon">
    <h1>{useTexts()('ribbon')}</h1>
    <LanguageToggle />
  </header>
)
