import { useEffect, useRef } from 'react'

/** A ref to what gets the focus when it appears: the heading of a new screen. */
export const useFocusOnMount = <T extends HTMLElement>(isWanted = true) => {
  const target = useRef<T>(null)
  useEffect(() => {
    if (isWanted) target.current?.focus()
  }, [isWanted])
  return target
}
