import type { Phone } from '@kakao-cert/protocol/sandbox'
import { useTexts } from '../i18n/useTexts.ts'
import { Notice } from '../ui/Notice.tsx'
import './Inbox.css'
import { inboxEntries } from './inboxEntries.ts'
import { MessageBubble } from './MessageBubble.tsx'
import type { ShownClock } from '../ui/ShownClock.ts'
import { RequestCard } from './RequestCard.tsx'

interface Props {
  readonly phone: Phone
  readonly clock: ShownClock
  readonly onOpen: (sessionId: string) => void
}

/** What came in, newest first. */
export const Inbox = ({ phone, clock, onOpen }: Props) => {
  const say = useTexts()
  const entries = inboxEntries(phone)
  if (entries.length === 0) return <Notice icon="bell" title={say('emptyTitle')} body={say('emptyBody')} />
  return (
    <ul className="inbox">
      {entries.map((entry) => (
        <li key={entry.id}>
          {entry.kind === 'request' ? (
            <RequestCard
              request={entry.request}
              clock={clock}
              onOpen={() => onOpen(entry.request.sessionId)}
            />
          ) : (
            <MessageBubble message={entry.message} isSpent={entry.isSpent} />
          )}
        </li>
      ))}
    </ul>
  )
}
