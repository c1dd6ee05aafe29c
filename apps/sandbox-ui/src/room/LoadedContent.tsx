import type { ReactNode } from 'react'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { Loaded } from '../ui/useLoaded.ts'

interface Props<T> {
  readonly loaded: Loaded<T>
  readonly onRetry: () => void
  readonly children: (value: T) => ReactNode
}

/** Shows what was read, or how far reading it is. */
export const LoadedContent = <T,>({ loaded, onRetry, children }: Props<T>) => {
  switch (loaded.status) {
    case 'loading':
      return <Loading />
    case 'failed':
      return <FailureNotice failure={loaded.failure} onRetry={onRetry} />
    case 'ready':
      return children(loaded.value)
    default:
      return loaded satisfies never
  }
}
