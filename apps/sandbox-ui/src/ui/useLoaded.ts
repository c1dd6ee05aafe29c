import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../Failure.ts'
import type { Result } from '../Result.ts'

/** Something that is read from the sandbox. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly value: T }

interface Options {
  /** Reads again after so long, for as long as the page is visible. */
  readonly everyMs?: number
  /** Reads again when it is another. */
  readonly version?: string
}

/**
 * Reads once, again on demand, at intervals, or when there is another version, if asked. What was read stays until something newer came.
 *
 * @param load a function that stays the same
 */
export const useLoaded = <T>(load: () => Promise<Result<T>>, { everyMs, version }: Options = {}) => {
  const [loaded, setLoaded] = useState<Loaded<T>>({ status: 'loading' })
  const [round, setRound] = useState(0)

  useEffect(() => {
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      if (!document.hidden || everyMs === undefined) {
        const result = await load()
        if (!isCurrent) return
        setLoaded(
          result.ok
            ? { status: 'ready', value: result.value }
            : { status: 'failed', failure: result.failure },
        )
      }
      if (everyMs !== undefined) timer = setTimeout(() => void read(), everyMs)
    }
    void read()
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [load, everyMs, version, round])

  const reload = useCallback(() => {
    setLoaded((before) => (before.status === 'failed' ? { status: 'loading' } : before))
    setRound((count) => count + 1)
  }, [])
  const set = useCallback((value: T) => setLoaded({ status: 'ready', value }), [])
  return { loaded, reload, set }
}
