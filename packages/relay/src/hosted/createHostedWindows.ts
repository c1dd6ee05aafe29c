import type { Completion } from '@kakao-cert/protocol'
import type { HostedExchange, HostedOpening, HostedTicket } from '@kakao-cert/protocol/hosted'
import type { RelayClock } from '../RelayClock.ts'
import type { Complete } from '../complete/createCompletion.ts'
import type { RelayConfig } from '../config/RelayConfig.ts'
import type { Hash } from '../crypto/createHash.ts'
import type { RelayLedger } from '../ledger/RelayLedger.ts'
import type { Limiter } from '../limits/createLimiter.ts'
import type { Product } from '../rest/Product.ts'
import type { Refusal } from '../session/CommandResult.ts'
import { changeRecord } from '../store/changeRecord.ts'
import { changeRecords } from '../store/changeRecords.ts'
import type { Store } from '../store/Store.ts'
import type { HostedWindow } from './HostedWindow.ts'
import { isSameOpening } from './isSameOpening.ts'
import { takeReturn } from './takeReturn.ts'

type Returned = { readonly ok: true; readonly signedAtMs: number } | Refusal

/** Hosted windows that pages of the site open. */
export interface HostedWindows {
  readonly open: (
    opening: HostedOpening,
    binding: string,
  ) => Promise<{ readonly ok: true; readonly ticket: HostedTicket } | Refusal>
  readonly complete: (
    exchange: HostedExchange,
    binding: string,
  ) => Promise<{ readonly ok: true; readonly completion: Completion } | Refusal>
}

interface Options {
  readonly config: Pick<RelayConfig, 'settleId' | 'products' | 'sessions' | 'redirectUris'>
  readonly store: Store
  readonly clock: RelayClock
  readonly hash: Hash
  readonly ledger: Pick<RelayLedger, 'signing'>
  readonly complete: Complete
  readonly limiter: Pick<Limiter, 'counting'>
}

/** How long it is known that a window has come back. */
const keptMs = 24 * 60 * 60_000

const unknown = { ok: false, reason: 'unknownSession' } as const

/**
 * Creates what keeps hosted windows: each has a state of its own, belongs to one browser, and comes back once. A
 * transaction belongs to the first window that comes back with it, and to none where it was begun otherwise.
 */
export const createHostedWindows = (options: Options): HostedWindows => {
  const { config, store, clock, hash, ledger, complete, limiter } = options

  // The state stands in addresses, so that it is a secret of little worth; its hash names the record all the same.
  const keyOf = (state: string) => `hosted:${hash('state', state)}`

  /**
   * Takes a return: counts it, keeps it with its window, gives the transaction to the window where it belongs to no other, and begins it
   * in the ledger. All of it is one write, so that nothing is left half done, and the page waits for the disk once.
   */
  const take = async (
    { txId, state }: HostedExchange,
    binding: string,
    product: Product,
  ): Promise<Returned> => {
    const key = keyOf(state)
    const counting = limiter.counting('returns', binding)
    const signing = ledger.signing(txId)
    const places = [
      counting,
      { kind: 'session', key },
      { kind: 'session', key: `hosted-tx:${txId}` },
      signing,
    ] as const
    let returned: Returned = unknown
    await changeRecords(store, places, ([counter, window, owner, transaction]) => {
      const counted = counting.change(counter)
      if (!counted.ok) {
        returned = { ok: false, reason: 'tooManyRequests', retryAfterMs: counted.retryAfterMs }
        return []
      }
      const nowMs = clock.now()
      const before = window && (JSON.parse(window.value) as HostedWindow)
      const taken = takeReturn(before, { binding, txId }, nowMs)
      if (!taken.ok || !window) {
        returned = taken.ok ? unknown : taken
        return [counted.body]
      }
      const { signData } = taken.window
      const signedAtMs = taken.atMs
      const isOurs = owner ? owner.value === key : transaction === undefined
      returned = isOurs ? { ok: true, signedAtMs } : unknown
      const value = JSON.stringify(taken.window)
      const issued = { txId, product, settleId: config.settleId, signData, validUntilMs: signedAtMs + 1 }
      return [
        counted.body,
        taken.window === before ? undefined : { value, expiresAtMs: window.expiresAtMs },
        isOurs && !owner ? { value: key, expiresAtMs: nowMs + keptMs } : undefined,
        isOurs ? signing.change(transaction, signedAtMs, issued) : undefined,
      ]
    })
    return returned
  }

  return {
    open: async ({ settleId, redirectUri, signData, state }, binding) => {
      if (settleId !== config.settleId) return { ok: false, reason: 'unknownSettleId' }
      if (!config.redirectUris.includes(redirectUri)) return { ok: false, reason: 'wrongRedirect' }
      const expiresAtMs = clock.now() + config.sessions.transactionMs
      const wanted: HostedWindow = { binding, signData, expiresAtMs }
      const { record } = await changeRecord(store, 'session', keyOf(state), (found) =>
        found ? undefined : { value: JSON.stringify(wanted), expiresAtMs: expiresAtMs + keptMs },
      )
      const window = record && (JSON.parse(record.value) as HostedWindow)
      return window && isSameOpening(window, wanted)
        ? { ok: true, ticket: { expiresAtMs: window.expiresAtMs } }
        : { ok: false, reason: 'wrongState' }
    },

    complete: async (exchange, binding) => {
      const product = config.products.window
      if (!product) return unknown
      const returned = await take(exchange, binding, product)
      if (!returned.ok) return returned
      const { txId } = exchange
      const outcome = await complete({ txId, method: 'hosted', signedAtMs: returned.signedAtMs })
      return outcome.ok ? { ok: true, completion: outcome.value } : outcome
    },
  }
}
