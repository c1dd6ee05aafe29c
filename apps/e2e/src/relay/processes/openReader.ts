import {
  createLedger,
  createSandboxReader,
  createSeal,
  createSealedStore,
  type TransactionState,
} from '@kakao-cert/relay'
import { createPostgresStore } from '@kakao-cert/relay/postgres'
import { createBankClient } from '../createBankClient.ts'

interface Place {
  readonly databaseUrl: string
  readonly upstream: string
  readonly sealKey: string
}

/** Reads where transactions stand in the store of relays, and does nothing about it. */
export interface Reader {
  /** Waits until relays have brought a transaction to its end. */
  readonly untilEnded: (txId: string) => Promise<TransactionState>
  readonly close: () => Promise<void>
}

const askAgainMs = 500
/** Longer than any lease: what has not ended by then never will. */
const endsWithinMs = 120_000
const ends: readonly TransactionState['status'][] = ['completed', 'delivered', 'failed']

/** Opens the store of relays beside them. */
export const openReader = async ({ databaseUrl, upstream, sealKey }: Place): Promise<Reader> => {
  const store = await createPostgresStore({ url: databaseUrl })
  const ledger = createLedger({
    store: createSealedStore(store, createSeal([{ id: 'test', key: sealKey }])),
    rest: createBankClient({ upstream }),
    readSigned: createSandboxReader({ upstream }),
    phase: 'test',
  })
  return {
    untilEnded: async (txId) => {
      const giveUpAtMs = Date.now() + endsWithinMs
      for (;;) {
        const state = (await ledger.find(txId))?.state
        if (state && ends.includes(state.status)) return state
        if (Date.now() > giveUpAtMs) throw new Error(`${txId} is still ${state?.status ?? 'unknown'}.`)
        await new Promise((resolve) => setTimeout(resolve, askAgainMs))
      }
    },
    close: async () => {
      await ledger.close()
      await store.close()
    },
  }
}
