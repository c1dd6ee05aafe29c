import type { ReactNode } from 'react'
import { Icon } from '../parts/Icon.tsx'
import { Notice } from '../parts/Notice.tsx'
import { StepHeading } from '../parts/StepHeading.tsx'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

/** The person chooses how to sign. */
export const MethodChoice = ({ sign, isFocused }: ScreenProps<'choosing' | 'startingQr'>): ReactNode => {
  const text = useText()
  const isStarting = sign.status === 'startingQr'
  const { notice, snapshot } = sign
  const { methods } = snapshot
  return (
    <>
      <StepHeading isFocused={isFocused}>{text('chooseHeading')}</StepHeading>
      {notice && <Notice error={notice} />}
      <div data-part="methods">
        {methods.includes('phone') && (
          <button
            type="button"
            data-part="method"
            aria-disabled={isStarting}
            onClick={() => sign.status === 'choosing' && sign.choosePhone()}
          >
            <Icon name="phone" />
            <span>
              <strong>{text('phoneMethod')}</strong>
              <span data-part="hint">{text('phoneMethodHint')}</span>
            </span>
            <Icon name="forward" />
          </button>
        )}
        {methods.includes('qr') && (
          <button
            type="button"
            data-part="method"
            aria-busy={isStarting}
            aria-disabled={isStarting}
            onClick={() => sign.status === 'choosing' && sign.chooseQr()}
          >
            <Icon name="qr" />
            <span>
              <strong>{text('qrMethod')}</strong>
              <span data-part="hint">{text('qrMethodHint')}</span>
            </span>
            <Icon name="forward" />
          </button>
        )}
      </div>
    </>
  )
}
