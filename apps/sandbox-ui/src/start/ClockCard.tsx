import type { ClockChange } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { ActionFailure } from '../ui/ActionFailure.tsx'
import { Button } from '../ui/Button.tsx'
import { useLoaded } from '../ui/useLoaded.ts'
import { Card } from './Card.tsx'
import './ClockCard.css'
import { formatDuration } from './formatDuration.ts'
import { LoadedContent } from './LoadedContent.tsx'
import { RunningClock } from './RunningClock.tsx'

// Below this, "ahead" is only the time that the answer took.
const noticeableMs = 2000

/** Reads and moves the sandbox's clock. */
export const ClockCard = () => {
  const say = useTexts()
  const { loaded, reload, set } = useLoaded(sandboxClient.clock)
  const [failure, setFailure] = useState<Failure>()

  const change = async (to: ClockChange) => {
    const result = await sandboxClient.changeClock(to)
    setFailure(result.ok ? undefined : result.failure)
    if (result.ok) set(result.value)
  }

  return (
    <Card title={say('clock')} hint={say('clockHint')}>
      <LoadedContent loaded={loaded} onRetry={reload}>
        {(reading) => (
          <>
            <p className="clockLabel">{say('clockNow')}</p>
            <p className="clockNow">
              <RunningClock reading={reading} />
              {reading.isFrozen && <span className="clockFrozen">{say('clockFrozen')}</span>}
            </p>
            <p className="clockOffset">
              {reading.offsetMs > noticeableMs
                ? say('clockAhead', { duration: formatDuration(reading.offsetMs, say) })
                : reading.offsetMs > -noticeableMs
                  ? say('clockOnTime')
                  : say('clockBehind', { duration: formatDuration(-reading.offsetMs, say) })}
            </p>
            <div className="clockButtons">
              <Button onClick={() => void change({ kind: 'advance', byMs: 60_000 })}>
                {say('clockAddOne')}
              </Button>
              <Button onClick={() => void change({ kind: 'advance', byMs: 600_000 })}>
                {say('clockAddTen')}
              </Button>
              <Button onClick={() => void change({ kind: reading.isFrozen ? 'resume' : 'freeze' })}>
                {say(reading.isFrozen ? 'clockResume' : 'clockFreeze')}
              </Button>
            </div>
            <ActionFailure action="answer" failure={failure} />
          </>
        )}
      </LoadedContent>
    </Card>
  )
}
