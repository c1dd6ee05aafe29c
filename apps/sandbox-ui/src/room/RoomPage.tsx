import { useEffect, type ReactNode } from 'react'
import { LanguageToggle } from '../i18n/LanguageToggle.tsx'
import { useTexts } from '../i18n/useTexts.ts'
import { CallsCard } from './CallsCard.tsx'
import { ClockBar } from './ClockBar.tsx'
import { ClockCard } from './ClockCard.tsx'
import { FaultsCard } from './FaultsCard.tsx'
import { InstitutionsCard } from './InstitutionsCard.tsx'
import { LimitsCard } from './LimitsCard.tsx'
import { MaintenanceCard } from './MaintenanceCard.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { RecentCallsCard } from './RecentCallsCard.tsx'
import { ResetCard } from './ResetCard.tsx'
import './RoomPage.css'
import { RunCard } from './RunCard.tsx'
import { ScenariosCard } from './ScenariosCard.tsx'
import { StreamState } from './StreamState.tsx'
import { TransactionsCard } from './TransactionsCard.tsx'
import { useView } from './useView.ts'
import { views, type View } from './view.ts'

const contents: Readonly<Record<View, () => ReactNode>> = {
  transactions: () => <TransactionsCard />,
  people: () => (
    <>
      <PeopleCard />
      <InstitutionsCard />
    </>
  ),
  controls: () => (
    <div className="roomColumns">
      <div className="roomColumn">
        <FaultsCard />
        <MaintenanceCard />
        <ClockCard />
      </div>
      <div className="roomColumn">
        <LimitsCard />
        <RunCard />
        <ResetCard />
      </div>
    </div>
  ),
  calls: () => (
    <>
      <CallsCard />
      <RecentCallsCard />
    </>
  ),
  scenarios: () => <ScenariosCard />,
}

/** The page `/`: what happens in this sandbox, and everything that can be turned. */
export const RoomPage = () => {
  const say = useTexts()
  const view = useView()
  const title = `${say(view)} · ${say('roomTitle')}`

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <div className="roomPage">
      <header className="roomHeader">
        <div className="roomHeaderRow">
          <h1 className="roomTitle">{say('roomTitle')}</h1>
          <StreamState />
          <LanguageToggle />
        </div>
        <p className="roomIntro">{say('roomIntro')}</p>
      </header>
      <ClockBar />
      <nav className="roomNav" aria-label={say('roomNav')}>
        {views.map((each) => (
          <a
            key={each}
            className="roomLink"
            href={`#${each}`}
            aria-current={each === view ? 'page' : undefined}
          >
            {say(each)}
          </a>
        ))}
      </nav>
      <main className="roomMain">{contents[view]()}</main>
    </div>
  )
}
