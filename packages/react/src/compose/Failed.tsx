import type { ReactNode } from 'react'
import { Failed as Screen } from '../screens/Failed.tsx'
import { asStep } from './asStep.tsx'

/** The screen of the code that ended the attempt, with its one next step; nothing at any other time. */
export const Failed: () => ReactNode = asStep(Screen, 'failed')
