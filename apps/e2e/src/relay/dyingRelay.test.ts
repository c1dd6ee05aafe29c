import type { RecordKind, Store } from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { hong } from './createSiteBrowser.ts'
import { startRelay } from './startRelay.ts'

// A relay dies, and another on its store has to go on with what it has left.

/** A store as a process has it that dies when it writes a kind for so many times, before that is done or after it. */
const dyingAt = (store: Store, when: 'before' | 'after', kind: RecordKind, time: number) => {
  const { promise: dead, resolve: die } = Promise.withResolvers<void>()
  const never = new Promise<never>(() => {})
  let written = 0
  const isDead = () => written >= time
  const dying: Store = {
    ...store,
    read: (...args) => (isDead() ? never : store.read(...args)),
    listDue: (...args) => (isDead() ? never : store.listDue(...args)),
    erase: (...args) => (isDead() ? never : store.erase(...args)),
    write: async (changes) => {
      if (isDead()) return never
      if (changes.some((change) => change.kind === kind)) written += 1
      if (!isDead()) return store.write(changes)
      if (when === 'after') await store.write(changes)
      die()
      return never
    },
    watch: (listener) => store.watch((place) => !isDead() && listener(place)),
  }
  return { dying, dead }
}

const clockAhead = (ms: number) => ({ now: () => Date.now() + ms })

let served: ServedSandbox
let sandbox: SandboxControl
let store: Store

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  sandbox = createSandboxControl(served.url)
})
beforeEach(async () => {
  await sandbox.reset()
  store = createSqliteStore(':memory:')
})
afterAll(() => served.close())

it.each([
  ['hears of the signature', 'before', 2],
  ['begins to verify it', 'after', 2],
  ['begins to ask who signed', 'after', 3],
] as const)(
  'a signature is kept though its relay dies when it %s, and the page is gone',
  async (_, when, time) => {
    const { dying, dead } = dyingAt(store, when, 'transaction', time)
    const page = startRelay(served.url, { store: dying }).browser()
    const { sessionId } = await page.open()
    await page.call('submitPhone', sessionId, hong)
    await sandbox.signAs('hong')
    await dead

    // When everything that the dead one has claimed is free again.
    const heir = startRelay(served.url, { store, clock: clockAhead(60_000) })
    await vi.waitFor(
      async () => expect(await sandbox.calls()).toMatchObject({ 'rest.verify': 1, 'rest.signerInfo': 1 }),
      { timeout: 20_000, interval: 100 },
    )
    await heir.stop()
  },
  30_000,
)

it('a window opens soon though the relay that was asked for it died, and it is asked for by the same key', async () => {
  const { dying, dead } = dyingAt(store, 'before', 'session', 1)
  const key = { 'Idempotency-Key': crypto.randomUUID() }
  void startRelay(served.url, { store: dying }).browser().open({}, key)
  await dead

  const heir = startRelay(served.url, { store, clock: clockAhead(6000) })
  expect(await heir.browser().open({}, key)).toMatchObject({ phase: { status: 'choosing' } })
  await heir.stop()
})
