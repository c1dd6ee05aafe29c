import { formatTimeLeft } from '../formatTimeLeft.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Icon } from '../ui/Icon.tsx'
import { useNow } from '../ui/useNow.ts'
import type { ShownClock } from '../ui/ShownClock.ts'
import './Countdown.css'

interface Props {
  readonly untilMs: number
  readonly clock: ShownClock
}

const soonMs = 60_000

/** Time left, ticking. */
export const Countdown = ({ untilMs, clock }: Props) => {
  const say = useTexts()
  const leftMs = untilMs - useNow(clock)
  return (
    <span className="countdown" data-urgency={leftMs < soonMs ? 'soon' : 'later'}>
      <Icon name="clock" />
      {leftMs > 0 ? (
        <>
          {say('timeLeft')} <span className="countdownDigits">{formatTimeLeft(leftMs)}</span>
        </>
      ) : (
        say('timeOver')
      )}
    </span>
  )
}
