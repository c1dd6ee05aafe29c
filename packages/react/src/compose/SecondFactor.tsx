import type { ReactNode } from 'react'
import { SecondFactor as Screen } from '../screens/SecondFactor.tsx'
import { asStep } from './asStep.tsx'

/** The person proves to hold the phone that scanned; nothing at any other time. */
export const SecondFactor: () => ReactNode = asStep(Screen, 'confirming', 'sendingAnswer', 'resending')
