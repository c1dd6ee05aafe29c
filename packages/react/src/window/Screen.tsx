import type { ReactNode } from 'react'
import type { KakaoSign } from '../KakaoSign.ts'
import { Notice } from '../parts/Notice.tsx'
import { StepHeading } from '../parts/StepHeading.tsx'
import { Cancelled } from '../screens/Cancelled.tsx'
import { Done } from '../screens/Done.tsx'
import { MethodChoice } from '../screens/MethodChoice.tsx'
import { PhoneForm } from '../screens/PhoneForm.tsx'
import { Progress } from '../screens/Progress.tsx'
import { QrStep } from '../screens/QrStep.tsx'
import { SecondFactor } from '../screens/SecondFactor.tsx'
import { Waiting } from '../screens/Waiting.tsx'
import { useText } from '../useText.ts'
import { Failed } from './Failed.tsx'

interface Props {
  readonly sign: KakaoSign
  readonly isFocused: boolean
  /** Closes the window, where it can be closed. */
  readonly onClose: (() => void) | undefined
}

/** The screen of a status. */
export const Screen = ({ sign, isFocused, onClose }: Props): ReactNode => {
  const text = useText()
  switch (sign.status) {
    case 'idle':
    case 'opening':
      return <Progress label={text('opening')} isFocused={isFocused} />
    case 'choosing':
    case 'startingQr':
      return <MethodChoice sign={sign} isFocused={isFocused} />
    case 'enteringPhone':
    case 'sendingPhone':
      return <PhoneForm sign={sign} isFocused={isFocused} />
    case 'showingQr':
    case 'refreshingQr':
      return <QrStep sign={sign} isFocused={isFocused} />
    case 'confirming':
    case 'sendingAnswer':
      return <SecondFactor sign={sign} isFocused={isFocused} />
    case 'waiting':
      return <Waiting sign={sign} isFocused={isFocused} />
    case 'resending':
      return sign.snapshot.phase.status === 'confirming' ? (
        <SecondFactor sign={sign} isFocused={isFocused} />
      ) : (
        <Waiting sign={sign} isFocused={isFocused} />
      )
    case 'verifying':
      return sign.notice ? (
        <>
          <StepHeading isFocused={isFocused}>{text('notVerified')}</StepHeading>
          <Notice error={sign.notice} />
          <button type="button" data-part="primary" onClick={sign.retry}>
            {text('retry')}
          </button>
        </>
      ) : (
        <Progress label={text('verifying')} isFocused={isFocused} />
      )
    case 'succeeded':
      return <Done txId={sign.completion.txId} isFocused={isFocused} onClose={onClose} />
    case 'failed':
      return <Failed sign={sign} isFocused={isFocused} onClose={onClose} />
    case 'cancelled':
      return <Cancelled sign={sign} isFocused={isFocused} />
  }
  return sign satisfies never
}
