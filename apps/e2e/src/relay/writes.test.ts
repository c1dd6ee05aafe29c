import { hostedApi } from '@kakao-cert/protocol/hosted'
import type { Store } from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { hong, signRequest, type SiteBrowser } from './createSiteBrowser.ts'
import { signInWindow } from './signInWindow.ts'
import { startRelay, type StartedRelay } from './startRelay.ts'

// How often the disk is waited for between a signature and what the page gets: what a relay takes for one is this, and the calls.

/** A store that notes the kinds of records in each write, one after the other. */
const createCountingStore = () => {
  const writes: string[] = []
  const store = createSqliteStore(':memory:')
  const counting: Store = {
    ...store,
    write: async (changes) => {
      const isWritten = await store.write(changes)
      const kinds = changes.map(({ kind }) => kind).sort()
      if (isWritten) writes.push(kinds.join(' + '))
      return isWritten
    },
  }
  return { counting, writes }
}

const redirectUri = 'https://bank.example/return'

let served: ServedSandbox
let sandbox: SandboxControl
let started: StartedRelay
let writes: string[]

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  sandbox = createSandboxControl(served.url)
})
beforeEach(async () => {
  await sandbox.reset()
  const store = createCountingStore()
  writes = store.writes
  started = startRelay(served.url, { store: store.counting, hosted: { redirectUris: [redirectUri] } })
})
afterEach(() => started.stop())
afterAll(() => served.close())

const requestByPhone = async (page: SiteBrowser, sessionId: string) => {
  await page.call('submitPhone', sessionId, hong)
}

const requestByQr = async (page: SiteBrowser, sessionId: string) => {
  const { phase: shown } = page.snapshotOf(await page.call('showQr', sessionId))
  await sandbox.scan(shown.status === 'showingQr' ? shown.qrText : '', 'hong')
  const { phase } = await page.reach(sessionId, 'confirming')
  const challengeId = phase.status === 'confirming' ? phase.challenge.id : ''
  await page.call('answer', sessionId, { challengeId, answer: await sandbox.smsCode('hong') })
  await page.reach(sessionId, 'waiting')
}

it.each([
  ['phone', requestByPhone],
  ['QR code', requestByQr],
])(
  'a signature by %s is verified and read by three writes, and the page is told by the first',
  async (_, request) => {
    const page = started.browser()
    const { sessionId } = await page.open()
    await request(page, sessionId)
    const before = writes.length
    await sandbox.signAs('hong')
    /** Without those by which a relay looks whether somebody has signed. */
    const since = () => {
      const all = writes.slice(before)
      const first = all.findIndex((kinds) => kinds.includes('transaction'))
      return first < 0 ? [] : all.slice(first)
    }
    await page.reach(sessionId, 'signed')
    await vi.waitFor(() => expect(since().length).toBeGreaterThanOrEqual(3))
    expect(since()).toEqual(['session + transaction', 'transaction', 'transaction'])

    // The request is counted, then the site is told: with its turn taken before, and its answer kept after that.
    expect((await page.call('complete', sessionId)).status).toBe(200)
    expect(since().slice(3)).toEqual(['counter', 'transaction', 'transaction'])
    await page.call('complete', sessionId)
    expect(since().slice(6)).toEqual(['counter'])
  },
)

it('a signature in the hosted window is completed by four writes', async () => {
  const page = started.browser()
  const state = randomUUID()
  const opening = { settleId: 'SANDBOX-BANK', redirectUri, signData: signRequest.signData, state }
  expect((await page.request('POST', hostedApi.open.path, opening)).status).toBe(201)
  const exchange = { txId: await signInWindow(served.url), state }
  const before = writes.length
  const complete = () => page.request('POST', hostedApi.complete.path, exchange)
  expect((await complete()).status).toBe(200)
  expect(writes.slice(before)).toEqual([
    'counter + session + session + transaction',
    'transaction',
    'transaction',
    'transaction',
  ])
  await complete()
  expect(writes.slice(before + 4)).toEqual(['counter'])
})
