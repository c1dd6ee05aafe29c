import type { ReactNode } from 'react'
import { StepHeading } from '../parts/StepHeading.tsx'

interface Props {
  readonly label: string
  readonly isFocused: boolean
}

/** Something is under way that the person only waits for. Shows itself after a moment, so that fast answers do not flash. */
export const Progress = ({ label, isFocused }: Props): ReactNode => (
  <div data-part="progress">
    <div data-part="spinner" aria-hidden="true" />
    <StepHeading isFocused={isFocused}>{label}</StepHeading>
  </div>
)
