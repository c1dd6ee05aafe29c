import type { Person, Phone } from '@kakao-cert/protocol/sandbox'
import { useEffect, useRef } from 'react'
import { LanguageToggle } from '../i18n/LanguageToggle.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { FeedGap } from './FeedGap.tsx'
import './HomeScreen.css'
import { Inbox } from './Inbox.tsx'
import { inboxEntries } from './inboxEntries.ts'
import { MyDetails } from './MyDetails.tsx'
import { openerId } from './openerId.ts'
import { PersonPicker } from './PersonPicker.tsx'
import type { PhoneFeed } from './phoneFeed.ts'
import type { Screen } from './Screen.ts'
import { useRevealNewest } from './useRevealNewest.ts'

interface Props {
  readonly people: readonly Person[]
  readonly person: Person
  readonly onPersonChange: (personId: string) => void
  readonly feed: PhoneFeed
  readonly onRetry: () => void
  /** The screen that was left for this one. */
  readonly from: Screen | undefined
  readonly onOpen: (screen: Screen) => void
}

const scanButtonId = 'scan-qr'

const leftThrough = (from: Screen): string =>
  from.name === 'request' ? openerId(from.sessionId) : scanButtonId

const phoneOf = (feed: PhoneFeed): Phone | undefined => ('phone' in feed ? feed.phone : undefined)

const newestWaiting = (feed: PhoneFeed): string | undefined => {
  const newest = 'phone' in feed ? inboxEntries(feed.phone)[0] : undefined
  const isWaiting = newest?.kind === 'message' ? !newest.isSpent : newest?.request.status === 'pending'
  return isWaiting ? newest?.id : undefined
}

/** Whose phone it is, what came in, and the camera. */
export const HomeScreen = ({ people, person, onPersonChange, feed, onRetry, from, onOpen }: Props) => {
  const { language } = useLanguage()
  const say = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  const inbox = useRef<HTMLElement>(null)
  useRevealNewest(newestWaiting(feed), inbox)

  useEffect(() => {
    if (!from) return
    const control = document.getElementById(leftThrough(from)) ?? heading.current
    control?.focus()
  }, [from])

  return (
    <main className="homeScreen">
      <header className="homeScreenHeader">
        <h1 className="homeScreenTitle" tabIndex={-1} ref={heading}>
          {say('appName')}
        </h1>
        <LanguageToggle />
      </header>
      <div className="homeScreenBody">
        <PersonPicker people={people} personId={person.id} onChange={onPersonChange} />
        <MyDetails person={phoneOf(feed)?.person ?? person} />
        <section className="homeScreenInbox" ref={inbox} aria-labelledby="inbox">
          <h2 id="inbox" className="homeScreenHeading">
            {say('inbox')}
          </h2>
          <FeedGap feed={feed} onRetry={onRetry} />
          {'phone' in feed && (
            <Inbox
              phone={feed.phone}
              clock={feed.clock}
              onOpen={(sessionId) => onOpen({ name: 'request', sessionId })}
            />
          )}
        </section>
        <p className="homeScreenLink">
          <a href={`/?lang=${language}`}>{say('controlRoom')}</a>
        </p>
      </div>
      <footer className="homeScreenFooter">
        <Button look="primary" id={scanButtonId} onClick={() => onOpen({ name: 'scan' })}>
          <Icon name="scan" />
          {say('scanQr')}
        </Button>
      </footer>
    </main>
  )
}
