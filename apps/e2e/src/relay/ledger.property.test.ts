import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { describeLedger } from './simulation/describeLedger.ts'

describeLedger('SQLite', {
  runs: 2000,
  timeoutMs: 300_000,
  open: async () => {
    const store = createSqliteStore(':memory:')
    return { store, leave: store.close }
  },
})
