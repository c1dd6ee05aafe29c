import { useEffect, useRef, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** Whether to take the focus when it appears: not where the step was there with the page. */
  readonly isFocused: boolean
}

/** The heading of a step, which takes the focus when the step appears. */
export const StepHeading = ({ children, isFocused }: Props): ReactNode => {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFocused) ref.current?.focus()
    // Once, when the step appears.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <h2 ref={ref} data-part="heading" tabIndex={-1}>
      {children}
    </h2>
  )
}
