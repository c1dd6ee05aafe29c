import { expect, it, vi } from 'vitest'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { watchSession } from './watchSession.ts'

it('asks where the server of the page has no stream, as a browser tells it', async () => {
  const read = vi.fn<() => Promise<{ ok: true; value: ReturnType<typeof snapshotAt> }>>()
  read.mockResolvedValue({ ok: true, value: snapshotAt('waiting', { revision: 2 }) })
  const told: number[] = []
  const stop = watchSession({
    endpoint: '/no-such-endpoint',
    read,
    sessionId: 'session-1',
    afterRevision: 1,
    watcher: {
      snapshot: ({ revision }) => told.push(revision),
      refused: () => {},
      connectionLost: () => {},
      connectionRestored: () => {},
    },
  })
  await vi.waitFor(() => expect(told).toEqual([2]))
  stop()
})
