import type { Limits } from '@kakao-cert/protocol/sandbox'
import { useTexts, type Say } from '../i18n/useTexts.ts'
import type { TextKey } from '../locales/TextKey.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { useLoaded } from '../ui/useLoaded.ts'
import { Card } from './Card.tsx'
import { formatDuration } from './formatDuration.ts'
import './LimitsCard.css'
import { LoadedContent } from './LoadedContent.tsx'

const rowsOf = (limits: Limits, say: Say): readonly (readonly [TextKey, string])[] => [
  ['limitValidity', formatDuration(limits.validityMs, say)],
  ['limitTransaction', formatDuration(limits.transactionMs, say)],
  ['limitQr', formatDuration(limits.qrMs, say)],
  ['limitExpireIn', formatDuration(limits.expireInMs, say)],
  ['limitResult', formatDuration(limits.resultMs, say)],
  ['limitRefreshes', String(limits.refreshes)],
  ['limitRequests', String(limits.requests)],
  ['limitAnswers', String(limits.answers)],
  ['limitSecondFactor', say(limits.secondFactor === 'sms' ? 'secondFactorSms' : 'secondFactorCharacters')],
]

/** The limits and timings in force. */
export const LimitsCard = () => {
  const say = useTexts()
  const { loaded, reload } = useLoaded(sandboxClient.limits)
  return (
    <Card title={say('limits')}>
      <LoadedContent loaded={loaded} onRetry={reload}>
        {(limits) => (
          <dl className="limits">
            {rowsOf(limits, say).map(([key, value]) => (
              <div key={key} className="limitsRow">
                <dt>{say(key)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </LoadedContent>
    </Card>
  )
}
