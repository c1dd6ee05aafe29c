import type { ReactNode } from 'react'
import { Cancelled } from '../screens/Cancelled.tsx'
import { Done } from '../screens/Done.tsx'
import { Opening } from '../screens/Opening.tsx'
import { Verifying } from '../screens/Verifying.tsx'
import { Waiting } from '../screens/Waiting.tsx'
import { asStep } from './asStep.tsx'

const OpeningStep = asStep(Opening, 'opening')
const WaitingStep = asStep(Waiting, 'waiting', 'resending')
const VerifyingStep = asStep(Verifying, 'verifying')
const DoneStep = asStep(Done, 'succeeded')
const CancelledStep = asStep(Cancelled, 'cancelled')

/**
 * What the person waits for, has to do in KakaoTalk, and how it ended: opening, waiting, verifying, succeeded, cancelled.
 * Nothing at any other time.
 */
export const Status = (): ReactNode => (
  <>
    <OpeningStep />
    <WaitingStep />
    <VerifyingStep />
    <DoneStep />
    <CancelledStep />
  </>
)
