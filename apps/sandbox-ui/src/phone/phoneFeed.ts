import type { Phone } from '@kakao-cert/protocol/sandbox'
import type { Failure } from '../Failure.ts'
import type { ShownClock } from '../ui/ShownClock.ts'

/** What is known of a simulated phone. */
export type PhoneFeed =
  | { readonly status: 'connecting' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'live' | 'interrupted'
      readonly phone: Phone
      /** The newest revision that came by the stream. */
      readonly streamRevision: number
      /** The sandbox's. */
      readonly clock: ShownClock
    }

/** What happens to a feed. `atMs` is the browser's time. */
export type PhoneFeedEvent =
  | { readonly type: 'connectionStarted' }
  | { readonly type: 'phoneStreamed'; readonly phone: Phone; readonly atMs: number }
  /** An answer to a command. */
  | { readonly type: 'phoneAnswered'; readonly phone: Phone; readonly atMs: number }
  /** An answer to a plain read that was asked for at a revision. */
  | {
      readonly type: 'phoneRead'
      readonly phone: Phone
      readonly atMs: number
      readonly askedAtRevision: number
    }
  | { readonly type: 'streamLost'; readonly failure: Failure }

/** A feed before its first event. */
export const startFeed: PhoneFeed = { status: 'connecting' }

const clockOf = ({ serverTimeMs, isFrozen }: Phone, atMs: number): ShownClock =>
  isFrozen ? { kind: 'frozen', atMs: serverTimeMs } : { kind: 'running', offsetMs: serverTimeMs - atMs }

const isOlder = (phone: Phone, than: Phone): boolean =>
  phone.revision < than.revision ||
  (phone.revision === than.revision && phone.serverTimeMs < than.serverTimeMs)

/**
 * The feed after an event; the same object when the event changes nothing.
 *
 * An older revision never overwrites a newer one. The exception is a sandbox that was reset or started anew and counts
 * from the beginning: the stream is in order, so a stream that goes back tells it, and so does a read during which
 * nothing else came.
 */
export const nextFeed = (feed: PhoneFeed, event: PhoneFeedEvent): PhoneFeed => {
  const known = 'phone' in feed ? feed : undefined
  switch (event.type) {
    case 'connectionStarted':
      return feed.status === 'connecting' ? feed : startFeed
    case 'phoneStreamed': {
      const { phone, atMs } = event
      const isAnew = known !== undefined && phone.revision < known.streamRevision
      return known && !isAnew && isOlder(phone, known.phone)
        ? { ...known, status: 'live', streamRevision: phone.revision }
        : {
            status: 'live',
            phone,
            streamRevision: phone.revision,
            clock: clockOf(phone, atMs),
          }
    }
    case 'phoneAnswered':
    case 'phoneRead': {
      const { phone, atMs } = event
      if (!known) return feed
      const isAnew =
        event.type === 'phoneRead' &&
        event.askedAtRevision === known.phone.revision &&
        phone.revision < known.phone.revision
      if (!isAnew && isOlder(phone, known.phone)) return feed
      return {
        ...known,
        phone,
        streamRevision: isAnew ? phone.revision : known.streamRevision,
        clock: clockOf(phone, atMs),
      }
    }
    case 'streamLost':
      if (!known) return { status: 'failed', failure: event.failure }
      return known.status === 'interrupted' ? known : { ...known, status: 'interrupted' }
    default:
      return event satisfies never
  }
}
