import { useEffect, useRef, useState, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** Whether to take the focus when it appears: not where the step was there with the page. */
  readonly isFocused: boolean
}

/** The heading of a step, which takes the focus when the step appears. */
export const StepHeading = ({ children, isFocused }: Props): ReactNode => {
  const ref = useRef<HTMLHeadingElement>(null)
  // As it was when the step appeared: a later change must not take the focus from a field.
  const [takesFocus] = useState(isFocused)
  useEffect(() => {
    if (takesFocus) ref.current?.focus()
  }, [takesFocus])
  return (
    <h2 ref={ref} data-part="heading" tabIndex={-1}>
      {children}
    </h2>
  )
}
