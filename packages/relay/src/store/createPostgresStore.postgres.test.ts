import { inject } from 'vitest'
import { createSeal } from '../seal/createSeal.ts'
import { createKey } from '../seal/sealFixtures.ts'
import { createSealedStore } from './createSealedStore.ts'
import { describeStore } from './describeStore.ts'
import { openPostgresSchema } from './openPostgresSchema.ts'

const url = inject('databaseUrl')

describeStore('PostgreSQL', { runs: 40, open: () => openPostgresSchema(url) })

describeStore('PostgreSQL, sealed', {
  runs: 10,
  open: async () => {
    const { store, leave } = await openPostgresSchema(url)
    return { store: createSealedStore(store, createSeal([createKey('a')])), leave }
  },
})
