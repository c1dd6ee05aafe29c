import { idempotencyHeader, maxIdempotencyKeyLength } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
import type { RelayClock } from '../RelayClock.ts'
import type { Hash } from '../crypto/createHash.ts'
import { changeRecord } from '../store/changeRecord.ts'
import type { Store } from '../store/Store.ts'

interface Options {
  readonly store: Store
  readonly clock: RelayClock
  readonly hash: Hash
}

type Kept =
  | { readonly status: 'begun'; readonly asked: string; readonly untilMs: number }
  | { readonly status: 'answered'; readonly asked: string; readonly code: number; readonly body: string }

/** What is asked, by whom. */
interface Asked {
  readonly binding: string
  readonly body: string
  /** How long others are kept from doing the same, in milliseconds: who has not answered by then is taken for dead. */
  readonly leaseMs: number
}

/**
 * Answers a request that repeats another by its idempotency key as the other was answered, and does it once.
 *
 * @param run does it
 */
export type Idempotency = (request: Request, asked: Asked, run: () => Promise<Response>) => Promise<Response>

const keptMs = 60 * 60_000

/** Whether an answer is final: what failed on our side, or came too early, may be tried again. */
const isFinal = ({ status }: Response) => status < 500 && status !== 429

/** Creates what keeps answers by idempotency keys. No answer of ours has personal data, and what was asked is kept as a hash. */
export const createIdempotency =
  ({ store, clock, hash }: Options): Idempotency =>
  async (request, { binding, body, leaseMs }, run) => {
    const given = request.headers.get(idempotencyHeader)
    if (given === null) return run()
    if (given === '' || given.length > maxIdempotencyKeyLength) return problemResponse('invalidField')
    const { pathname } = new URL(request.url)
    const key = hash('idempotency', JSON.stringify([binding, request.method, pathname, given]))
    const asked = hash('asked', body)

    const { isWritten, record } = await changeRecord(store, 'idempotency', key, (found) => {
      const nowMs = clock.now()
      const kept = found && (JSON.parse(found.value) as Kept)
      const isOver = kept?.status === 'begun' && nowMs >= kept.untilMs
      if (kept && !isOver) return undefined
      const begun: Kept = { status: 'begun', asked, untilMs: nowMs + leaseMs }
      return { value: JSON.stringify(begun), expiresAtMs: nowMs + keptMs }
    })
    if (!isWritten) {
      const kept = JSON.parse(record?.value ?? '{}') as Kept
      if (kept.asked !== asked) return problemResponse('invalidField')
      if (kept.status === 'begun') return problemResponse('wrongState')
      return new Response(kept.body, {
        status: kept.code,
        headers: { 'Content-Type': 'application/json' },
      })
    }

    const keep = async (kept: Kept | undefined) => {
      const nowMs = clock.now()
      await changeRecord(store, 'idempotency', key, () => ({
        value: JSON.stringify(kept ?? ({ status: 'begun', asked, untilMs: 0 } satisfies Kept)),
        expiresAtMs: nowMs + keptMs,
      }))
    }
    try {
      const response = await run()
      const text = await response.clone().text()
      await keep(
        isFinal(response) ? { status: 'answered', asked, code: response.status, body: text } : undefined,
      )
      return response
    } catch (error) {
      await keep(undefined)
      throw error
    }
  }
