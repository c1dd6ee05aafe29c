import type { Phone, PhoneRequest } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { ActionFailure } from '../ui/ActionFailure.tsx'
import { Button } from '../ui/Button.tsx'
import { Countdown } from './Countdown.tsx'
import './PendingRequest.css'
import { PhoneScreen } from './PhoneScreen.tsx'
import type { ShownClock } from '../ui/ShownClock.ts'
import { RequestFacts } from './RequestFacts.tsx'

interface Props {
  readonly personId: string
  readonly request: PhoneRequest
  readonly clock: ShownClock
  readonly onAnswer: (phone: Phone) => void
  readonly onHome: () => void
}

type Sending =
  | { readonly status: 'idle' }
  | { readonly status: 'sending'; readonly command: 'sign' | 'decline' }
  | { readonly status: 'failed'; readonly failure: Failure }

/** A sign request that waits for the phone's owner. */
export const PendingRequest = ({ personId, request, clock, onAnswer, onHome }: Props) => {
  const say = useTexts()
  const [sending, setSending] = useState<Sending>({ status: 'idle' })
  const isBusy = sending.status === 'sending'

  const answer = async (command: 'sign' | 'decline') => {
    setSending({ status: 'sending', command })
    const result = await sandboxClient[command](personId, request.sessionId)
    if (result.ok) {
      setSending({ status: 'idle' })
      onAnswer(result.value)
    } else {
      setSending({ status: 'failed', failure: result.failure })
    }
  }

  const label = (command: 'sign' | 'decline') =>
    say(sending.status === 'sending' && sending.command === command ? 'sending' : command)

  return (
    <PhoneScreen
      title={say('requestHeading')}
      onBack={onHome}
      footer={
        <>
          <p className="pendingRequestConsent">{say('consent')}</p>
          <ActionFailure
            action="answer"
            failure={sending.status === 'failed' ? sending.failure : undefined}
          />
          <div className="pendingRequestButtons">
            <Button isBusy={isBusy} onClick={() => void answer('decline')}>
              {label('decline')}
            </Button>
            <Button look="primary" isBusy={isBusy} onClick={() => void answer('sign')}>
              {label('sign')}
            </Button>
          </div>
        </>
      }
    >
      <RequestFacts request={request}>
        <Countdown untilMs={request.validUntilMs} clock={clock} />
      </RequestFacts>
    </PhoneScreen>
  )
}
