import type { PhoneRequest } from '@kakao-cert/protocol/sandbox'
import { useTexts } from '../i18n/useTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PhoneScreen } from './PhoneScreen.tsx'
import { RequestFacts } from './RequestFacts.tsx'

const looks = {
  signed: { icon: 'check', tone: 'good', title: 'signedTitle', body: 'signedBody' },
  declined: { icon: 'cross', tone: 'bad', title: 'declinedTitle', body: 'declinedBody' },
  ended: { icon: 'clock', tone: 'neutral', title: 'endedTitle', body: 'endedBody' },
} as const

interface Props {
  readonly request: PhoneRequest
  readonly status: keyof typeof looks
  readonly onHome: () => void
}

/** How a sign request ended. */
export const RequestOutcome = ({ request, status, onHome }: Props) => {
  const say = useTexts()
  const { icon, tone, title, body } = looks[status]
  return (
    <PhoneScreen
      title={say('signRequest')}
      takesFocus={false}
      onBack={onHome}
      footer={
        <Button look="primary" onClick={onHome}>
          {say('toInbox')}
        </Button>
      }
    >
      <Notice icon={icon} tone={tone} title={say(title)} body={say(body)} takesFocus />
      <RequestFacts request={request} />
    </PhoneScreen>
  )
}
