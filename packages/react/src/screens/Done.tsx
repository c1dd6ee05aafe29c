import type { ReactNode } from 'react'
import { Icon } from '../parts/Icon.tsx'
import { Reference } from '../parts/Reference.tsx'
import { StepHeading } from '../parts/StepHeading.tsx'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

/** The signature is there. */
export const Done = ({ sign, isFocused, onClose }: ScreenProps<'succeeded'>): ReactNode => {
  const text = useText()
  return (
    <>
      <div data-part="mark" data-kind="done">
        <Icon name="done" />
      </div>
      <StepHeading isFocused={isFocused}>{text('doneHeading')}</StepHeading>
      {onClose && (
        <>
          <p data-part="lead">{text('doneBody')}</p>
          <button type="button" data-part="primary" onClick={onClose}>
            {text('close')}
          </button>
        </>
      )}
      <Reference label={text('reference')} value={sign.completion.txId} />
    </>
  )
}
