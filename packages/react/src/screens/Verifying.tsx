import type { ReactNode } from 'react'
import { Notice } from '../parts/Notice.tsx'
import { StepHeading } from '../parts/StepHeading.tsx'
import { useText } from '../useText.ts'
import { Progress } from './Progress.tsx'
import type { ScreenProps } from './ScreenProps.ts'

/** The signature is asked for; where that went wrong, the person asks again. */
export const Verifying = ({ sign, isFocused }: ScreenProps<'verifying'>): ReactNode => {
  const text = useText()
  if (!sign.notice) return <Progress label={text('verifying')} isFocused={isFocused} />
  return (
    <>
      <StepHeading isFocused={isFocused}>{text('notVerified')}</StepHeading>
      <Notice error={sign.notice} />
      <button type="button" data-part="primary" onClick={sign.retry}>
        {text('retry')}
      </button>
    </>
  )
}
