import type { ReactNode } from 'react'
import { Notice } from '../parts/Notice.tsx'
import { useText } from '../useText.ts'
import type { KakaoLogin } from './KakaoLogin.ts'
import { LoginFailed } from './LoginFailed.tsx'

interface Props {
  readonly login: KakaoLogin
  /** In place of our label. */
  readonly children: ReactNode
}

/** What can be done at each status of a login. */
export const LoginStep = ({ login, children }: Props): ReactNode => {
  const text = useText()
  switch (login.status) {
    case 'idle':
    case 'preparing':
    case 'opening':
    case 'away':
    case 'cancelled': {
      const start = login.status === 'idle' || login.status === 'cancelled' ? login.start : undefined
      return (
        // One and the same button, so that the focus stays.
        <button type="button" data-part="primary" aria-disabled={start ? undefined : true} onClick={start}>
          {children ?? text('login')}
        </button>
      )
    }
    case 'completing':
      return (
        login.notice && (
          <>
            <p data-part="lead">{text('notLoggedIn')}</p>
            <Notice error={login.notice} />
            <button type="button" data-part="primary" onClick={login.retry}>
              {text('retry')}
            </button>
          </>
        )
      )
    case 'failed':
      return <LoginFailed login={login} />
    case 'checking':
    case 'succeeded':
      return null
  }
}
