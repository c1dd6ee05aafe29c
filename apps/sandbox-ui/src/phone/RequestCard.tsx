import type { PhoneRequest } from '@kakao-cert/protocol/sandbox'
import { useId } from 'react'
import { formatClock } from '../formatClock.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Avatar } from './Avatar.tsx'
import { Countdown } from './Countdown.tsx'
import { openerId } from './openerId.ts'
import './RequestCard.css'
import type { ShownClock } from '../ui/ShownClock.ts'
import { StatusChip } from './StatusChip.tsx'

interface Props {
  readonly request: PhoneRequest
  readonly clock: ShownClock
  readonly onOpen: () => void
}

/** A sign request in the inbox. The whole card opens it. */
export const RequestCard = ({ request, clock, onOpen }: Props) => {
  const { sessionId, institution, title, requestedAtMs, validUntilMs, status } = request
  const { language } = useLanguage()
  const say = useTexts()
  const id = useId()
  const isPending = status === 'pending'
  return (
    <article className="requestCard" data-status={status} aria-labelledby={id}>
      <Avatar name={institution} />
      <div className="requestCardMain">
        <p className="requestCardMeta">
          <span>{institution}</span>
          <time dateTime={new Date(requestedAtMs).toISOString()}>{formatClock(requestedAtMs, language)}</time>
        </p>
        <h3 className="requestCardTitle" id={id}>
          <span className="requestCardKind">{say('signRequest')}</span> {title}
        </h3>
      </div>
      <div className="requestCardFoot">
        {isPending ? <Countdown untilMs={validUntilMs} clock={clock} /> : <StatusChip status={status} />}
        <button
          type="button"
          className="requestCardOpen"
          id={openerId(sessionId)}
          aria-describedby={id}
          onClick={onOpen}
        >
          {say(isPending ? 'openRequest' : 'viewRequest')}
        </button>
      </div>
    </article>
  )
}
