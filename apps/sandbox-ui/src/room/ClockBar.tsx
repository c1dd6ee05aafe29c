import type { ClockChange } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import { useChanges } from '../changes/useChanges.ts'
import type { Failure } from '../Failure.ts'
import { useTexts, type Say } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { ActionFailure } from '../ui/ActionFailure.tsx'
import { Button } from '../ui/Button.tsx'
import './ClockBar.css'
import { formatDuration } from './formatDuration.ts'
import { RunningClock } from './RunningClock.tsx'

// Below this, "ahead" is only the time that the answer took.
const noticeableMs = 2000

const offsetText = (offsetMs: number, say: Say): string => {
  if (offsetMs > noticeableMs) return say('clockAhead', { duration: formatDuration(offsetMs, say) })
  if (offsetMs > -noticeableMs) return say('clockOnTime')
  return say('clockBehind', { duration: formatDuration(-offsetMs, say) })
}

/** Shows and moves the sandbox's clock. */
export const ClockBar = () => {
  const say = useTexts()
  const { changes } = useChanges()
  const [failure, setFailure] = useState<Failure>()

  const change = async (to: ClockChange) => {
    const result = await sandboxClient.changeClock(to)
    setFailure(result.ok ? undefined : result.failure)
  }

  if (!changes) return null
  const { clock } = changes
  return (
    <>
      <section className="clockBar" aria-label={say('clock')}>
        <p className="clockNow">
          <RunningClock reading={clock} />
          {clock.isFrozen && <span className="clockFrozen">{say('clockFrozen')}</span>}
        </p>
        <p className="clockOffset">{offsetText(clock.offsetMs, say)}</p>
        <div className="clockButtons">
          <Button onClick={() => void change({ kind: 'advance', byMs: 60_000 })}>{say('clockAddOne')}</Button>
          <Button onClick={() => void change({ kind: 'advance', byMs: 600_000 })}>
            {say('clockAddTen')}
          </Button>
          <Button onClick={() => void change({ kind: 'advance', byMs: 3_600_000 })}>
            {say('clockAddHour')}
          </Button>
          <Button onClick={() => void change({ kind: clock.isFrozen ? 'resume' : 'freeze' })}>
            {say(clock.isFrozen ? 'clockResume' : 'clockFreeze')}
          </Button>
        </div>
      </section>
      <ActionFailure action="answer" failure={failure} />
    </>
  )
}
