import { useEffect, useState } from 'react'
import { LanguageToggle } from '../i18n/LanguageToggle.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Icon } from '../ui/Icon.tsx'
import { CallsCard } from './CallsCard.tsx'
import { ClockCard } from './ClockCard.tsx'
import { LimitsCard } from './LimitsCard.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { ResetCard } from './ResetCard.tsx'
import './StartPage.css'

/** The page `/`: what this sandbox is, and the few things to turn. */
export const StartPage = () => {
  const { language } = useLanguage()
  const say = useTexts()
  const [resets, setResets] = useState(0)
  const title = say('startTitle')

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <div className="startPage">
      <header className="startHeader">
        <div className="startHeaderRow">
          <h1 className="startTitle">{title}</h1>
          <LanguageToggle />
        </div>
        <p className="startIntro">{say('startIntro')}</p>
      </header>
      <main className="startMain">
        <a className="startPhone" href={`/phone?lang=${language}`}>
          <span className="startPhoneIcon">
            <Icon name="phone" />
          </span>
          <span className="startPhoneTexts">
            <strong>{say('openPhone')}</strong> <span>{say('openPhoneBody')}</span>
          </span>
          <Icon name="forward" />
        </a>
        <PeopleCard />
        <div className="startColumns">
          <div className="startColumn">
            <ClockCard key={`clock-${resets}`} />
            <ResetCard onReset={() => setResets((count) => count + 1)} />
          </div>
          <div className="startColumn">
            <LimitsCard key={`limits-${resets}`} />
            <CallsCard key={`calls-${resets}`} />
          </div>
        </div>
      </main>
    </div>
  )
}
