import { useCallback, useEffect, useRef, useState } from 'react'
import { returnPath } from './returnPath.ts'

/**
 * The way back to the site.
 *
 * @returns whether the window is on its way, and a function that sets out; a script that fails sets out with E8001
 */
export const useReturn = (sessionId: string, search: string) => {
  const [isReturning, setIsReturning] = useState(false)
  const hasLeft = useRef(false)

  const leave = useCallback(
    (code?: string) => {
      if (hasLeft.current) return
      hasLeft.current = true
      setIsReturning(true)
      // In place of the window, so that the back button does not lead to what is over.
      location.replace(returnPath(sessionId, search, code))
    },
    [sessionId, search],
  )

  useEffect(() => {
    const fail = () => leave('E8001')
    addEventListener('error', fail)
    addEventListener('unhandledrejection', fail)
    return () => {
      removeEventListener('error', fail)
      removeEventListener('unhandledrejection', fail)
    }
  }, [leave])

  return { isReturning, leave }
}
