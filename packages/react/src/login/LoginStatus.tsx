import type { ReactNode } from 'react'
import type { PlainMessageKey } from '../locales/Messages.ts'
import { useText } from '../useText.ts'
import type { KakaoLogin } from './KakaoLogin.ts'

const said: Readonly<Record<KakaoLogin['status'], PlainMessageKey | undefined>> = {
  idle: undefined,
  preparing: 'loginLeaving',
  opening: 'loginLeaving',
  away: 'loginLeaving',
  checking: 'loginCompleting',
  completing: 'loginCompleting',
  succeeded: 'loginDone',
  failed: undefined,
  cancelled: undefined,
}

/** Says what is under way, and how to stop it. It is there from the start, so that what it says is spoken. */
export const LoginStatus = ({ login }: { readonly login: KakaoLogin }): ReactNode => {
  const text = useText()
  const key = 'notice' in login && login.notice ? undefined : said[login.status]
  return (
    <>
      <p data-part="hint" role="status">
        {key && text(key)}
      </p>
      {(login.status === 'preparing' || login.status === 'opening' || login.status === 'away') && (
        <button type="button" data-part="link" onClick={login.cancel}>
          {text('leave')}
        </button>
      )}
    </>
  )
}
