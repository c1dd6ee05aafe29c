import './LanguageToggle.css'
import { useLanguage } from './useLanguage.ts'
import { useTexts } from './useTexts.ts'

/** Button to the other language, named in that language. */
export const LanguageToggle = () => {
  const { language, setLanguage } = useLanguage()
  const say = useTexts()
  const other = language === 'ko' ? 'en' : 'ko'
  return (
    <button type="button" className="languageToggle" lang={other} onClick={() => setLanguage(other)}>
      {say('otherLanguage')}
    </button>
  )
}
