import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { PhoneFeed } from './phoneFeed.ts'

interface Props {
  readonly feed: PhoneFeed
  readonly onRetry: () => void
}

/** Stands where a phone's content will be while nothing of it is known. */
export const FeedGap = ({ feed, onRetry }: Props) => {
  switch (feed.status) {
    case 'connecting':
      return <Loading />
    case 'failed':
      return <FailureNotice failure={feed.failure} onRetry={onRetry} />
    case 'live':
    case 'interrupted':
      return null
    default:
      return feed satisfies never
  }
}
