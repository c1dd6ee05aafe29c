import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

interface Flow<S> {
  readonly getState: () => S
  readonly subscribe: (listener: () => void) => () => void
  /** Begins to run; answers with what ends it. */
  readonly activate: () => () => void
}

/**
 * One flow for as long as what it is made from is the same, running while its component is there.
 *
 * @param parts what the flow is made from: of others another one is made
 * @param tell hears of every state that the flow comes to, once
 */
export const useFlow = <S, C extends object>(
  create: () => Flow<S> & C,
  parts: readonly unknown[],
  tell: (state: S) => void,
): { readonly flow: Flow<S> & C; readonly state: S } => {
  const make = () => ({ parts, flow: create() })
  const [made, setMade] = useState(make)
  if (made.parts.some((part, index) => part !== parts[index])) setMade(make())
  const { flow } = made
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  useEffect(() => flow.activate(), [flow])

  const told = useRef(state)
  // After every render, so that it is the `tell` of the latest.
  useEffect(() => {
    if (told.current === state) return
    told.current = state
    tell(state)
  })

  return { flow, state }
}
