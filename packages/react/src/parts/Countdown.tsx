import type { Live } from '@kakao-cert/flow'
import type { ReactNode } from 'react'
import { formatTime } from '../formatTime.ts'
import { useKakaoCertContext } from '../KakaoCertContext.ts'
import { sayTime } from '../sayTime.ts'
import { useTimeLeft } from './useTimeLeft.ts'

interface Props {
  readonly state: Pick<Live, 'snapshot' | 'receivedAtMs'>
  readonly untilMs: number
  readonly label: string
}

// At these times, and not every second.
const spokenSeconds = [300, 120, 60, 30, 10]

const spokenAt = (leftMs: number) => spokenSeconds.findLast((seconds) => leftMs <= seconds * 1000)

/** How long something lasts. The only part that renders every second. */
export const Countdown = ({ state, untilMs, label }: Props): ReactNode => {
  const { lang } = useKakaoCertContext('This part of the window').locale
  const { snapshot, receivedAtMs } = state
  const leftMs = useTimeLeft({ untilMs, receivedAtMs, serverTimeMs: snapshot.serverTimeMs })
  const spoken = spokenAt(leftMs)
  return (
    <span data-part="countdown">
      <span>{label}</span> <span data-part="time">{formatTime(leftMs, lang)}</span>
      <span data-part="spoken" role="status">
        {spoken !== undefined && leftMs > 0 && `${label} ${sayTime(spoken, lang)}`}
      </span>
    </span>
  )
}
