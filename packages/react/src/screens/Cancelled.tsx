import type { ReactNode } from 'react'
import { StepHeading } from '../parts/StepHeading.tsx'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

/** The person stopped; shown where the window stays on the page. */
export const Cancelled = ({ sign, isFocused }: ScreenProps<'cancelled'>): ReactNode => {
  const text = useText()
  return (
    <>
      <StepHeading isFocused={isFocused}>{text('cancelledHeading')}</StepHeading>
      <p data-part="lead">{text('cancelledBody')}</p>
      <button type="button" data-part="primary" onClick={() => sign.start()}>
        {text('startAgain')}
      </button>
    </>
  )
}
