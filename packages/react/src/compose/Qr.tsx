import type { ReactNode } from 'react'
import { QrStep as Screen } from '../screens/QrStep.tsx'
import { asStep } from './asStep.tsx'

/** The person scans a QR code; nothing at any other time. */
export const Qr: () => ReactNode = asStep(Screen, 'showingQr', 'refreshingQr')
