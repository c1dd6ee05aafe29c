import type { ReactNode } from 'react'
import { MethodChoice as Screen } from '../screens/MethodChoice.tsx'
import { asStep } from './asStep.tsx'

/** The person chooses between phone and QR code; nothing at any other time. */
export const MethodChoice: () => ReactNode = asStep(Screen, 'choosing', 'startingQr')
