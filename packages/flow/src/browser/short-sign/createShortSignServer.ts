import { idempotencyHeader, type CertError, type Outcome } from '@kakao-cert/protocol'
import type { Reader } from '@kakao-cert/protocol/read'
import {
  readReducedSignAccepted,
  readShortSession,
  readShortSignPrepared,
  shortSignApi,
  type ShortSignCall,
} from '@kakao-cert/protocol/short-sign'
import type { Clock } from '../../ports/Ports.ts'
import type { ShortSignServer } from '../../short-sign/ShortSignPorts.ts'
import { callServer, type ApiOptions } from '../callServer.ts'

interface Call {
  readonly txId?: string
  readonly body?: unknown
  readonly idempotencyKey?: string
}

const unreadable: CertError = { surface: 'client', code: 'UNKNOWN_CODE' }

/** The site's server over HTTP: a relay. */
export const createShortSignServer = (options: ApiOptions, clock: Clock): ShortSignServer => {
  const call = async <T>(
    name: ShortSignCall,
    read: Reader<T>,
    { txId = '', body, idempotencyKey }: Call,
  ): Promise<Outcome<T>> => {
    const { method, path } = shortSignApi[name]
    const make = () =>
      callServer(options, {
        method,
        path: path.replace(':txId', encodeURIComponent(txId)),
        body,
        ...(idempotencyKey !== undefined && { headers: { [idempotencyHeader]: idempotencyKey } }),
      })
    const first = await make()
    // A refusal says its reason; what says none was lost, and may be done all the same. By the same key it is not done twice.
    const isLost = !first.ok && first.error.canGoOn === true && first.error.reason === undefined
    const outcome = isLost && idempotencyKey !== undefined ? await make() : first
    if (!outcome.ok) return outcome
    const value = read(outcome.value)
    return value === undefined ? { ok: false, error: unreadable } : { ok: true, value }
  }

  return {
    prepare: (order, idempotencyKey) =>
      call('prepare', readShortSignPrepared, { body: order, idempotencyKey }),
    session: async (txId) => {
      const outcome = await call('session', readShortSession, { txId })
      if (!outcome.ok) return outcome
      const { startAtMs, endAtMs, serverTimeMs } = outcome.value
      // The clock of the device may be wrong, and is the one that it is compared with.
      const aheadMs = clock.now() - serverTimeMs
      return { ok: true, value: { startAtMs: startAtMs + aheadMs, endAtMs: endAtMs + aheadMs } }
    },
    sign: (txId, order, idempotencyKey) =>
      call('sign', readReducedSignAccepted, { txId, body: order, idempotencyKey }),
  }
}
