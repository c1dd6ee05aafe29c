import type { ReactNode } from 'react'
import { asStep } from '../compose/asStep.tsx'
import { Failed } from '../compose/Failed.tsx'
import { MethodChoice } from '../compose/MethodChoice.tsx'
import { PhoneForm } from '../compose/PhoneForm.tsx'
import { Qr } from '../compose/Qr.tsx'
import { SecondFactor } from '../compose/SecondFactor.tsx'
import { Status } from '../compose/Status.tsx'
import { Opening } from '../screens/Opening.tsx'

// A window that is open and idle is about to ask for a session.
const Idle = asStep(Opening, 'idle')

/** Every step of the window, of which one is shown. */
export const Steps = (): ReactNode => (
  <>
    <Idle />
    <MethodChoice />
    <PhoneForm />
    <Qr />
    <SecondFactor />
    <Status />
    <Failed />
  </>
)
