import { isLiveState } from '@kakao-cert/flow'
import type { ReactNode } from 'react'
import { Countdown } from '../parts/Countdown.tsx'
import { useText } from '../useText.ts'
import { useShown } from './SignContext.ts'

/** How long the request is valid, while the person can still sign; a screen reader is told now and then. */
export const TimeLeft = (): ReactNode => {
  const text = useText()
  const { sign } = useShown()
  return (
    isLiveState(sign) &&
    sign.status !== 'verifying' && (
      <div data-part="time-left">
        <Countdown state={sign} untilMs={sign.snapshot.validUntilMs} label={text('timeLeft')} />
      </div>
    )
  )
}
