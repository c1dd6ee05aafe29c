import * as fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSandboxControl } from '../control/createSandboxControl.ts'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { createHostedClient } from '../hosted/createHostedClient.ts'
import { hongDetails } from '../http/createTestClient.ts'
import { createSqliteStore } from '../node/createSqliteStore.ts'
import { createRestClient } from '../rest/createRestClient.ts'
import { fromSession } from '../rest/fromSession.ts'
import type { SandboxOptions } from '../SandboxOptions.ts'
import type { Run } from './RunSchema.ts'

let folder: string
let sandboxes: Sandbox[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-run-'))
})

afterEach(() => {
  sandboxes.forEach((sandbox) => sandbox.close())
  sandboxes = []
  rmSync(folder, { recursive: true })
})

const start = (options: SandboxOptions = {}) => {
  const sandbox = createSandbox(options)
  sandboxes.push(sandbox)
  const url = 'http://sandbox'
  return {
    client: createHostedClient(url, sandbox.fetch),
    rest: createRestClient(sandbox.fetch),
    control: createSandboxControl(url, sandbox.fetch),
  }
}

type Client = ReturnType<typeof start>

// What people and sites do, each step on what is there then.
const steps: Readonly<Record<string, (at: Client) => Promise<unknown>>> = {
  open: ({ client }) => client.open(),
  openHosted: ({ client }) => client.openWindow(),
  phone: async ({ client }) => {
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, hongDetails)
  },
  scan: async ({ client }) => client.scanAs('chunhyang', (await client.openSession()).sessionId),
  miss: async ({ client }) => client.missSecondFactor(await client.openWindow()),
  cancel: async ({ client }) => client.window('cancel', (await client.openSession()).sessionId),
  prepare: ({ rest }) => rest.prepare(),
  request: async ({ rest }) => rest.call('request', { tx_id: await rest.prepare() }),
  signed: ({ rest }) => rest.signed({ identify_items: ['NAME'] }),
  verify: async ({ rest }) => rest.call('verify', { tx_id: await rest.signed() }),
  wait: ({ client }) => client.advance(400_000),
  limits: ({ control }) => control.limits.change({ refreshes: 1 }),
}

/** A run but for its revisions, which are of the sandbox that it is in. */
const contentOf = (run: unknown) =>
  JSON.parse(JSON.stringify(run, (key, value: unknown) => (key === 'revision' ? 0 : value))) as Run

describe('a run that is exported and imported', () => {
  // Every run writes a file of its own: a busy disk takes its time.
  it('is the same there, whatever happened, in memory and in a file', { timeout: 20_000 }, async () => {
    let files = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 8 }), async (names) => {
        const first = start()
        await first.client.control('changeClock', {}, { kind: 'freeze' })
        for (const name of names) await steps[name]!(first)
        const run = await first.control.exportRun()
        files += 1
        for (const options of [{}, { store: createSqliteStore(join(folder, `${files}.db`)) }]) {
          const second = start(options)
          await second.client.openSession()
          await second.control.importRun(run)
          expect(contentOf(await second.control.exportRun())).toEqual(contentOf(run))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('goes on: the person signs there, and deadlines come', async () => {
    const first = start()
    const waiting = await first.client.openSession()
    await first.client.window('submitPhone', waiting.sessionId, hongDetails)
    const left = await first.client.openSession()
    await first.client.advance(300_000)
    const second = start()
    await second.control.importRun(await first.control.exportRun())
    await second.control.signAs('hong')
    const complete = await second.client.window('complete', waiting.sessionId)
    expect(complete.body).toEqual({ txId: waiting.txId })
    await second.client.advance(300_000)
    expect(second.client.snapshotOf(await second.client.window('read', left.sessionId)).phase.status).toBe(
      'failed',
    )
  })

  it('takes the clock back, and keeps a frozen one frozen', async () => {
    const { client, control } = start()
    await client.control('changeClock', {}, { kind: 'freeze' })
    const run = (await control.exportRun()) as Run
    await client.advance(86_400_000)
    await control.importRun(run)
    expect((await client.control('clock')).body).toMatchObject({ nowMs: run.clock.nowMs, isFrozen: true })
  })

  it('is told to open windows and phones, for it is newer than what they saw', async () => {
    const { client, control } = start()
    const before = await client.openSession()
    const run = await control.exportRun()
    await client.window('cancel', before.sessionId)
    const cancelled = client.snapshotOf(await client.window('read', before.sessionId))
    await control.importRun(run)
    const after = client.snapshotOf(await client.window('read', before.sessionId))
    expect(after.phase.status).toBe('choosing')
    expect(after.revision).toBeGreaterThan(cancelled.revision)
  })
})

describe('what is no run is not imported, and nothing is lost', () => {
  const change = async (edit: (run: Run) => unknown) => {
    const { client, control } = start()
    const { sessionId } = await client.openSession({})
    await client.window('submitPhone', sessionId, hongDetails)
    const run = (await control.exportRun()) as Run
    const answer = await client.control('importRun', {}, edit(run))
    expect(contentOf({ ...((await control.exportRun()) as Run), clock: 0 })).toEqual(
      contentOf({ ...run, clock: 0 }),
    )
    return { status: answer.status, message: answer.status === 400 ? client.problemOf(answer).message : '' }
  }

  it.each<[string, (run: Run) => unknown, string]>([
    ['another format', (run) => ({ ...run, format: 'x' }), 'format: "kakao-cert-sandbox-run" is needed'],
    ['another version', (run) => ({ ...run, version: 2 }), 'version: 1 is needed'],
    ['no object', () => [], 'is needed'],
    [
      'a row that lacks something',
      (run) => ({ ...run, sessions: run.sessions.map(({ phase: _, ...row }) => row) }),
      'sessions[0].phase',
    ],
    [
      'a row twice',
      (run) => ({ ...run, sessions: [...run.sessions, ...run.sessions] }),
      'sessions[1]: an earlier one has this id or key',
    ],
    [
      'a person who is not here',
      (run) => ({ ...run, sessions: run.sessions.map((row) => ({ ...row, personId: 'stranger' })) }),
      'sessions[0].personId: nobody here has this id',
    ],
    [
      'a transaction of a window, which its session is',
      (run) => ({ ...run, transactions: [{ ...fromSession(run.sessions[0]!), origin: 'window' }] }),
      'transactions[0].origin: ("rest" | "login") is needed',
    ],
    ['a limit out of range', (run) => ({ ...run, limits: { answers: 0 } }), 'limits.answers'],
  ])('%s', async (_, edit, message) => {
    const answer = await change(edit)
    expect(answer.status).toBe(400)
    expect(answer.message).toContain('Nothing was imported. ')
    expect(answer.message).toContain(message)
  })

  it('a file that is not JSON', async () => {
    const { client } = start()
    const response = await client.request('POST', '/__sandbox/run')
    expect(response.status).toBe(415)
  })
})
