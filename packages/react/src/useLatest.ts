import { useLayoutEffect, useRef, type RefObject } from 'react'

// On a server there is no layout, and React says so.
const useEffectBeforePaint = typeof document === 'undefined' ? () => {} : useLayoutEffect

/** A ref that always has the value of the latest render, for callbacks that must not subscribe anew. */
export const useLatest = <T>(value: T): RefObject<T> => {
  const ref = useRef(value)
  useEffectBeforePaint(() => {
    ref.current = value
  })
  return ref
}
