import type { ReactNode } from 'react'
import { PhoneForm as Screen } from '../screens/PhoneForm.tsx'
import { asStep } from './asStep.tsx'

/** The person enters name, birthday and phone number; nothing at any other time. */
export const PhoneForm: () => ReactNode = asStep(Screen, 'enteringPhone', 'sendingPhone')
