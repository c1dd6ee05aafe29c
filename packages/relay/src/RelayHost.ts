import type { Feed } from './http/createFeeds.ts'

/** What a server knows of a request that is not in it. */
export interface RelayHost {
  /** Address of the connection: that of a proxy, where there is one. */
  readonly remoteAddress?: string
  /** Sends a feed by means of its own. @default as the stream of a response */
  readonly send?: (feed: Feed) => Response
}
