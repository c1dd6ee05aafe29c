import { isLiveState } from '@kakao-cert/flow'
import { useEffect, useState, type ReactNode } from 'react'
import type { KakaoSign } from '../KakaoSign.ts'
import { useText } from '../useText.ts'
import { useShown } from './SignContext.ts'

const slowMs = 5000

// The statuses in which the server is asked for something.
const asking: readonly KakaoSign['status'][] = [
  'opening',
  'sendingPhone',
  'startingQr',
  'refreshingQr',
  'sendingAnswer',
  'resending',
  'verifying',
]

const Slow = (): ReactNode => {
  const text = useText()
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    isSlow && (
      <p data-part="slow" role="status">
        {text('slow')}
      </p>
    )
  )
}

/** Says that the connection is lost, while it is, or that an answer takes long. */
export const Connection = (): ReactNode => {
  const text = useText()
  const { sign } = useShown()
  const isLive = isLiveState(sign)
  if (isLive && sign.connection === 'lost') {
    return (
      <p data-part="offline" role="status">
        {text('offline')}
      </p>
    )
  }
  return asking.includes(sign.status) && !(isLive && sign.notice) && <Slow key={sign.status} />
}
