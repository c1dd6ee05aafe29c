import type { UserAction } from '@kakao-cert/codes'
import type { Method } from '@kakao-cert/protocol'
import type { ReactNode } from 'react'
import { actionOf } from '../actionOf.ts'
import { CertErrorScreen } from '../CertErrorScreen.tsx'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

type Restart = { readonly preferred?: Method } | undefined

// How the window begins again for each action; `undefined` where that would not help.
const restarts = {
  startAgain: {},
  tryAgain: {},
  issueCertificate: {},
  unblockChannel: {},
  updateKakaoTalk: {},
  usePhone: { preferred: 'phone' },
  editDetails: { preferred: 'phone' },
  tryLater: {},
  updateBrowser: undefined,
  useComputer: undefined,
  contact: undefined,
} as const satisfies Record<UserAction, Restart>

/** The attempt ended with a code. */
export const Failed = ({ sign, isFocused, onClose }: ScreenProps<'failed'>): ReactNode => {
  const text = useText()
  const restart: Restart = restarts[actionOf(sign.error)]
  return (
    <CertErrorScreen
      {...sign.error}
      txId={sign.txId}
      isFocused={isFocused}
      onAction={restart && (() => sign.start(restart))}
    >
      {!restart && onClose && (
        <button type="button" data-part="secondary" onClick={onClose}>
          {text('close')}
        </button>
      )}
    </CertErrorScreen>
  )
}
