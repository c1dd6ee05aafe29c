import type { ReactNode } from 'react'
import type { KakaoSign } from '../KakaoSign.ts'
import { useText } from '../useText.ts'

interface Props {
  readonly sign: Extract<KakaoSign, { status: 'confirming' | 'sendingAnswer' | 'waiting' | 'resending' }>
  readonly label: string
}

/** Sends the request or the code again, as often as that is possible; a change of what is left is spoken. */
export const Resend = ({ sign, label }: Props): ReactNode => {
  const text = useText()
  const { requests } = sign.snapshot.remaining
  const resend = sign.status === 'waiting' || sign.status === 'confirming' ? sign.resend : undefined
  return (
    <>
      {requests > 0 && (
        <button
          type="button"
          data-part="secondary"
          aria-busy={sign.status === 'resending'}
          aria-disabled={!resend}
          onClick={resend}
        >
          {label}
        </button>
      )}
      <p data-part="hint" role="status">
        {requests > 0 ? text('requestsLeft', { count: requests }) : text('noRequestsLeft')}
      </p>
    </>
  )
}
