import type { ReactNode } from 'react'
import { Icon } from '../parts/Icon.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Resend } from '../parts/Resend.tsx'
import { StepHeading } from '../parts/StepHeading.tsx'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

/** The request is on the phone; the person signs there. */
export const Waiting = ({ sign, isFocused }: ScreenProps<'waiting' | 'resending'>): ReactNode => {
  const text = useText()
  // The code of the second factor can be sent again too.
  if (sign.snapshot.phase.status !== 'waiting') return null
  return (
    <>
      <div data-part="mark" data-kind="waiting">
        <Icon name="phone" />
      </div>
      <StepHeading isFocused={isFocused}>{text('waitingHeading')}</StepHeading>
      {sign.notice && <Notice error={sign.notice} />}
      <ol data-part="steps">
        <li>{text('waitingStep1')}</li>
        <li>{text('waitingStep2')}</li>
        <li>{text('waitingStep3')}</li>
      </ol>
      <div data-part="more">
        <p data-part="hint">{text('waitingNothing')}</p>
        <Resend sign={sign} label={text('resend')} />
      </div>
    </>
  )
}
