import { randomUUID } from 'node:crypto'
import { createPostgresStore } from '@kakao-cert/relay/postgres'
import { inject } from 'vitest'
import { describeLedger } from './simulation/describeLedger.ts'

describeLedger('PostgreSQL', {
  runs: 300,
  timeoutMs: 300_000,
  open: async () => {
    const store = await createPostgresStore({ url: inject('databaseUrl'), schema: `ledger_${randomUUID()}` })
    return { store, leave: store.close }
  },
})
