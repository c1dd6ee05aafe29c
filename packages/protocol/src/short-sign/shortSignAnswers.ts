import { count, finite, object, text, when, type Reader } from '../read/reader.ts'
import type { ShortSession } from './ShortSession.ts'

/** The answer of `prepare`. */
export interface ShortSignPrepared {
  readonly txId: string
}

/** The answer of `session`. All times are of one clock, which `serverTimeMs` shows. */
export interface ShortSessionAnswer extends ShortSession {
  readonly serverTimeMs: number
}

/** The answer of `sign`: the server has verified the signature and keeps a record of it. */
export interface ReducedSignAccepted {
  readonly accepted: true
  readonly counter: number
  /** What the site's server chose to hand to the browser, if anything. */
  readonly result?: unknown
}

/** Reads the answer of `prepare`. */
export const readShortSignPrepared: Reader<ShortSignPrepared> = object({ txId: text(1, 200) })

/** Reads the answer of `session`. */
export const readShortSession: Reader<ShortSessionAnswer> = object({
  startAtMs: finite,
  endAtMs: finite,
  serverTimeMs: finite,
})

/** Reads the answer of `sign`. What the site's server hands over is the site's to read. */
export const readReducedSignAccepted: Reader<ReducedSignAccepted> = object(
  { accepted: when((input) => input === true), counter: count(Number.MAX_SAFE_INTEGER) },
  { result: (input) => input },
)
