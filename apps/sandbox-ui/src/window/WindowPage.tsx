import { CertErrorScreen, KakaoCertProvider } from '@kakao-cert/react'
import { en } from '@kakao-cert/react/locales/en'
import { ko } from '@kakao-cert/react/locales/ko'
import { useEffect } from 'react'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Ribbon } from '../ui/Ribbon.tsx'
import type { Place } from './readPlace.ts'
import { SignWindow } from './SignWindow.tsx'
import './WindowPage.css'

const locales = { ko, en }

/** The page `/window`: the hosted window that the stand-in SDK opens. It always says that it is a sandbox. */
export const WindowPage = ({ place }: { readonly place: Place }) => {
  const { language } = useLanguage()
  const say = useTexts()
  const title = say('windowPageTitle')

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <div className="windowPage">
      <Ribbon />
      <main className="windowMain">
        {place.kind === 'session' ? (
          <>
            <SignWindow sessionId={place.sessionId} search={place.search} locale={locales[language]} />
            <a href={`/phone?lang=${language}`} target="_blank" rel="noreferrer">
              {say('openPhone')}
            </a>
          </>
        ) : (
          <KakaoCertProvider endpoint="" settleId="" locale={locales[language]}>
            <CertErrorScreen surface="window" code={place.code} cause={place.cause} />
          </KakaoCertProvider>
        )}
      </main>
    </div>
  )
}
