import type { Completion } from '@kakao-cert/protocol'
import type { HostedExchange, HostedOpening, HostedTicket } from '@kakao-cert/protocol/hosted'
import type { RelayClock } from '../RelayClock.ts'
import type { Complete } from '../complete/createCompletion.ts'
import type { RelayConfig } from '../config/RelayConfig.ts'
import type { Hash } from '../crypto/createHash.ts'
import { randomText } from '../crypto/randomText.ts'
import type { Ledger } from '../ledger/Ledger.ts'
import type { Refusal } from '../session/CommandResult.ts'
import { changeRecord } from '../store/changeRecord.ts'
import type { Store } from '../store/Store.ts'
import type { HostedWindow } from './HostedWindow.ts'
import { takeReturn } from './takeReturn.ts'

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
  readonly ledger: Pick<Ledger, 'issue' | 'find'>
  readonly complete: Complete
}

/** How long it is known that a window has come back. */
const keptMs = 24 * 60 * 60_000

const unknown = { ok: false, reason: 'unknownSession' } as const

/**
 * Creates what keeps hosted windows: each has a state that was made here, belongs to one browser, and comes back once. A
 * transaction belongs to the first window that comes back with it, and to none where it was begun otherwise.
 */
export const createHostedWindows = (options: Options): HostedWindows => {
  const { config, store, clock, hash, ledger, complete } = options

  // The state stands in addresses, so that it is a secret of little worth; its hash names the record all the same.
  const keyOf = async (state: string) => `hosted:${await hash('state', state)}`

  /** Whether a transaction belongs to a window: to the one that was first. */
  const own = async (txId: string, key: string, nowMs: number): Promise<boolean> => {
    const isKnown = (await ledger.find(txId)) !== undefined
    const { record } = await changeRecord(store, 'session', `hosted-tx:${txId}`, (found) =>
      found || isKnown ? undefined : { value: key, expiresAtMs: nowMs + keptMs },
    )
    return record?.value === key
  }

  return {
    open: async ({ settleId, redirectUri, signData }, binding) => {
      if (settleId !== config.settleId) return { ok: false, reason: 'unknownSettleId' }
      if (!config.redirectUris.includes(redirectUri)) return { ok: false, reason: 'wrongRedirect' }
      const nowMs = clock.now()
      const state = randomText()
      const expiresAtMs = nowMs + config.sessions.transactionMs
      const window: HostedWindow = { binding, signData, expiresAtMs }
      await store.write([
        {
          kind: 'session',
          key: await keyOf(state),
          version: 0,
          value: JSON.stringify(window),
          expiresAtMs: expiresAtMs + keptMs,
        },
      ])
      return { ok: true, ticket: { state, expiresAtMs } }
    },

    complete: async ({ txId, state }, binding) => {
      const product = config.products.window
      if (!product) return unknown
      const key = await keyOf(state)
      let taken = unknown as ReturnType<typeof takeReturn>
      await changeRecord(store, 'session', key, (record) => {
        const before = record && (JSON.parse(record.value) as HostedWindow)
        taken = takeReturn(before, { binding, txId }, clock.now())
        return taken.ok && taken.window !== before && record
          ? { value: JSON.stringify(taken.window), expiresAtMs: record.expiresAtMs }
          : undefined
      })
      if (!taken.ok) return taken
      const { signData, returned } = taken.window
      const signedAtMs = returned?.atMs ?? clock.now()
      if (!(await own(txId, key, signedAtMs))) return unknown
      const { settleId } = config
      const issued = await ledger.issue({ txId, product, settleId, signData, validUntilMs: signedAtMs + 1 })
      if (!issued.ok) return issued
      const outcome = await complete({ txId, method: 'hosted', signedAtMs })
      return outcome.ok ? { ok: true, completion: outcome.value } : outcome
    },
  }
}
