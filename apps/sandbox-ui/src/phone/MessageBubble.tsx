import type { PhoneMessage } from '@kakao-cert/protocol/sandbox'
import { formatClock } from '../formatClock.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import './MessageBubble.css'

interface Props {
  readonly message: PhoneMessage
  readonly isSpent: boolean
}

/** A second-factor message: a code to type on the other screen, or characters to find there. */
export const MessageBubble = ({ message, isSpent }: Props) => {
  const { institution, receivedAtMs, content } = message
  const { language } = useLanguage()
  const say = useTexts()
  const isCode = content.kind === 'smsCode'
  return (
    <article className="messageBubble" data-spent={isSpent}>
      <p className="messageBubbleMeta">
        <span>{institution}</span>
        <time dateTime={new Date(receivedAtMs).toISOString()}>{formatClock(receivedAtMs, language)}</time>
      </p>
      <h3 className="messageBubbleTitle">{say(isCode ? 'smsCode' : 'characters')}</h3>
      {isCode ? (
        <div className="messageBubbleRow">
          <p className="messageBubbleCode" data-part="sms-code" translate="no">
            {content.code}
          </p>
          {!isSpent && <CopyButton text={content.code} label="copyCode" />}
        </div>
      ) : (
        <p className="messageBubbleCharacters" data-part="characters" translate="no">
          {content.characters}
        </p>
      )}
      <p className="messageBubbleBody">
        {say(isSpent ? 'spentMessage' : isCode ? 'smsBody' : 'charactersBody')}
      </p>
    </article>
  )
}
