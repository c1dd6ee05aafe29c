import type { ReactNode } from 'react'
import { actionOf } from '../actionOf.ts'
import { CertErrorScreen } from '../CertErrorScreen.tsx'
import { restartOf } from '../restartOf.ts'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

/** The attempt ended with a code. */
export const Failed = ({ sign, isFocused, onClose }: ScreenProps<'failed'>): ReactNode => {
  const text = useText()
  const restart = restartOf(actionOf(sign.error))
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
