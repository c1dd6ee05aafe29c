import type { Phone } from '@kakao-cert/protocol/sandbox'
import { useTexts } from '../i18n/useTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PendingRequest } from './PendingRequest.tsx'
import { PhoneScreen } from './PhoneScreen.tsx'
import type { ShownClock } from '../ui/ShownClock.ts'
import { RequestOutcome } from './RequestOutcome.tsx'

interface Props {
  readonly phone: Phone
  readonly sessionId: string
  readonly clock: ShownClock
  readonly onAnswer: (phone: Phone) => void
  readonly onHome: () => void
}

/** One sign request: to be answered, or how it ended. */
export const RequestScreen = ({ phone, sessionId, clock, onAnswer, onHome }: Props) => {
  const say = useTexts()
  const request = phone.requests.find((candidate) => candidate.sessionId === sessionId)
  if (!request) {
    return (
      <PhoneScreen title={say('signRequest')} onBack={onHome}>
        <Notice icon="cross" title={say('requestGoneTitle')} body={say('requestGoneBody')}>
          <Button onClick={onHome}>{say('toInbox')}</Button>
        </Notice>
      </PhoneScreen>
    )
  }
  return request.status === 'pending' ? (
    <PendingRequest
      // A request that is sent again has a new deadline and a clean slate.
      key={request.requestedAtMs}
      personId={phone.person.id}
      request={request}
      clock={clock}
      onAnswer={onAnswer}
      onHome={onHome}
    />
  ) : (
    <RequestOutcome request={request} status={request.status} onHome={onHome} />
  )
}
