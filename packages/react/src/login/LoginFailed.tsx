import type { ReactNode } from 'react'
import { actionOf } from '../actionOf.ts'
import { CertErrorScreen } from '../CertErrorScreen.tsx'
import { restartOf } from '../restartOf.ts'
import { toldError } from '../toldError.ts'
import { useText } from '../useText.ts'
import type { KakaoLogin } from './KakaoLogin.ts'

interface Props {
  readonly login: Extract<KakaoLogin, { status: 'failed' }>
}

/** The login ended with a code. A person whom starting again does not help may still do so with another account. */
export const LoginFailed = ({ login: { error, start } }: Props): ReactNode => {
  const text = useText()
  const canRestart = restartOf(actionOf(toldError(error))) !== undefined
  return (
    <CertErrorScreen {...error} isFocused onAction={canRestart ? start : undefined}>
      {!canRestart && (
        <button type="button" data-part="secondary" onClick={start}>
          {text('startAgain')}
        </button>
      )}
    </CertErrorScreen>
  )
}
