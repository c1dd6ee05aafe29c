import { isLiveState } from '@kakao-cert/flow'
import type { ReactNode } from 'react'
import { useText } from '../useText.ts'
import { useShown } from './SignContext.ts'

/** Says that the connection is lost, while it is. */
export const Connection = (): ReactNode => {
  const text = useText()
  const { sign } = useShown()
  return (
    isLiveState(sign) &&
    sign.connection === 'lost' && (
      <p data-part="offline" role="status">
        {text('offline')}
      </p>
    )
  )
}
