import { useInsertionEffect, useRef, type RefObject } from 'react'

/** A ref that always has the value of the latest render, for callbacks that must not subscribe anew. */
export const useLatest = <T>(value: T): RefObject<T> => {
  const ref = useRef(value)
  // Before any effect that may call it; and unlike a layout effect, React 18 says nothing of it on a server.
  useInsertionEffect(() => {
    ref.current = value
  })
  return ref
}
