import type { Person } from '@kakao-cert/protocol/sandbox'
import { useTexts } from '../i18n/useTexts.ts'
import { FeedGap } from './FeedGap.tsx'
import { HomeScreen } from './HomeScreen.tsx'
import './PhoneApp.css'
import { PhoneFrame } from './PhoneFrame.tsx'
import { PhoneScreen } from './PhoneScreen.tsx'
import { RequestScreen } from './RequestScreen.tsx'
import { ScanAsScreen } from './ScanAsScreen.tsx'
import { ScanScreen } from './ScanScreen.tsx'
import { useArrivals } from './useArrivals.ts'
import { usePersonChoice } from './usePersonChoice.ts'
import { usePhoneFeed } from './usePhoneFeed.ts'
import { browserClock } from '../ui/ShownClock.ts'
import { useScreen } from './useScreen.ts'

interface Props {
  readonly people: readonly [Person, ...Person[]]
  readonly isEmbedded: boolean
}

/** The simulated phone of one of the people. */
export const PhoneApp = ({ people, isEmbedded }: Props) => {
  const say = useTexts()
  const { person, choosePerson } = usePersonChoice(people)
  const { feed, retry, takeAnswer } = usePhoneFeed(person.id)
  const { screen, from, open, goHome } = useScreen({ isEmbedded })
  const known = 'phone' in feed ? feed : undefined
  useArrivals(known?.phone)

  const renderScreen = () => {
    switch (screen.name) {
      case 'scan':
        return <ScanScreen personId={person.id} onAnswer={takeAnswer} onHome={goHome} />
      case 'scanAs':
        return (
          <ScanAsScreen
            token={screen.token}
            people={people}
            person={person}
            onPersonChange={choosePerson}
            onAnswer={takeAnswer}
            onHome={goHome}
          />
        )
      case 'request':
        return known ? (
          <RequestScreen
            phone={known.phone}
            sessionId={screen.sessionId}
            clock={known.clock}
            onAnswer={takeAnswer}
            onHome={goHome}
          />
        ) : (
          <PhoneScreen title={say('signRequest')} onBack={goHome}>
            <FeedGap feed={feed} onRetry={retry} />
          </PhoneScreen>
        )
      case 'home':
        return (
          <HomeScreen
            people={people}
            person={person}
            onPersonChange={choosePerson}
            feed={feed}
            onRetry={retry}
            from={from}
            onOpen={open}
          />
        )
      default:
        return screen satisfies never
    }
  }

  return (
    <PhoneFrame clock={known?.clock ?? browserClock}>
      <div role="status">
        {feed.status === 'interrupted' && <p className="phoneInterrupted">{say('interrupted')}</p>}
      </div>
      {renderScreen()}
    </PhoneFrame>
  )
}
