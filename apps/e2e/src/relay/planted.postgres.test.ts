import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import type { SignedRequest, Store } from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { startTelemetry, type Telemetry } from '../../../../packages/relay/src/observe/startTelemetry.ts'
import { openPostgresSchema } from '../../../../packages/relay/src/store/openPostgresSchema.ts'
import { readPostgresFiles } from '../../../../packages/relay/src/store/readPostgresFiles.ts'
import type { SiteBrowser } from './createSiteBrowser.ts'
import { startRelay, type StartedRelay } from './startRelay.ts'

// One person whose data is like nobody else's goes through every path, failures included; then it is looked for.

const person = { name: '독고심은이름', birthday: '19870317', phoneNumber: '01000007391' }
const ci = 'SANDBOX-CI-planted-7391'
const planted = [...Object.values(person), ci]

interface Kept {
  readonly store: Store
  /** All that the store holds, as whoever steals it would see it: the bytes on the disk. */
  readonly dump: () => Promise<readonly Buffer[]>
  readonly leave: () => Promise<void>
}

const openSqlite = async (): Promise<Kept> => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  const store = createSqliteStore(join(folder, 'relay.db'))
  return {
    store,
    dump: async () => readdirSync(folder).map((name) => readFileSync(join(folder, name))),
    leave: async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

// The files of a database that was only lent are not on this machine.
const isLent = process.env['DATABASE_URL'] !== undefined

const openPostgres = async (): Promise<Kept> => {
  const url = inject('databaseUrl')
  const { dump, ...opened } = await openPostgresSchema(url)
  return {
    ...opened,
    // The rows too: a long value is packed on the disk.
    dump: async () => [Buffer.from(await dump()), ...(isLent ? [] : await readPostgresFiles(url))],
  }
}

let served: ServedSandbox
let sandbox: SandboxControl
let telemetry: Telemetry
let kept: Kept
let started: StartedRelay
let page: SiteBrowser
let logged: string[]
let answered: string[]
const onVerified = vi.fn<(signed: SignedRequest) => unknown>()

beforeAll(async () => {
  const about = { ko: '심은 사람', en: 'Planted' }
  served = await serveSandbox({ port: 0, fixtures: { people: [{ id: 'planted', ...person, ci, about }] } })
  sandbox = createSandboxControl(served.url)
})
afterAll(() => served.close())

const finish = async (sessionId: string) => {
  await sandbox.signAs('planted')
  await page.reach(sessionId, 'signed')
  return page.call('complete', sessionId)
}

const submit = async (change: Partial<typeof person> = {}): Promise<string> => {
  const { sessionId } = await page.open()
  await page.call('submitPhone', sessionId, { ...person, ...change })
  return sessionId
}

describe.each([
  ['a SQLite file', openSqlite],
  ['PostgreSQL', openPostgres],
])('with %s', (_, open) => {
  beforeEach(async () => {
    await sandbox.reset()
    telemetry = startTelemetry()
    logged = []
    answered = []
    for (const level of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, level).mockImplementation((...args) => void logged.push(JSON.stringify(args)))
    onVerified.mockReset().mockReturnValue({ receipt: 'R-1' })
    kept = await open()
    started = startRelay(served.url, {
      store: kept.store,
      identifyItems: ['name', 'birthday', 'phoneNumber', 'ci'],
      onVerified,
      log: pino({ level: 'trace' }, { write: (line) => void logged.push(line) }),
    })
    page = started.browser()
    const { call } = page
    page = {
      ...page,
      call: async (...args) => {
        const answer = await call(...args)
        answered.push(JSON.stringify([answer.body, [...answer.headers]]))
        return answer
      },
    }
  })

  afterEach(async () => {
    await started.relay.close()
    await telemetry.stop()
    await kept.leave()
    vi.restoreAllMocks()
  })

  /** Ends the relay, and says of what of the person stands where. */
  const findPlanted = async (): Promise<readonly string[]> => {
    await started.relay.close()
    const observed = await telemetry.dump()
    if (!observed.includes('kakao_cert.request')) throw new Error('Nothing was observed.')
    const places = { log: logged, telemetry: [observed], answers: answered, store: await kept.dump() }
    return Object.entries(places).flatMap(([place, contents]) =>
      planted
        .filter((one) => contents.some((content) => content.includes(one)))
        .map((one) => `${one} in ${place}`),
    )
  }

  describe('would be found out', () => {
    // Not what is looked for elsewhere: it stays on the disk until it is written over.
    const others = planted.map((text) => [...text].toReversed().join(''))

    const findOthers = (contents: readonly Buffer[]) =>
      others.filter((one) => contents.some((content) => content.includes(one)))

    it('what is stored unsealed is seen', async () => {
      const { store, dump, leave } = await open()
      await store.write([{ kind: 'session', key: 'a', version: 0, value: others.join(), expiresAtMs: 1 }])
      expect(findOthers(await dump())).toEqual(others)
      await leave()
    })

    it.skipIf(isLent)('what was erased is seen, as the disk still has it', async () => {
      const { store, dump, leave } = await open()
      await store.write([{ kind: 'session', key: 'b', version: 0, value: others.join(), expiresAtMs: 1 }])
      await store.erase(2)
      expect(findOthers(await dump())).toEqual(others)
      await leave()
    })
  })

  it('leaves nothing behind where everything goes well', async () => {
    const { status, body } = await finish(await submit())
    expect([status, body]).toMatchObject([200, { result: { receipt: 'R-1' } }])
    // The site got it, so that it was on its way.
    expect(onVerified.mock.calls[0]?.[0].signer.reveal()).toEqual({ ...person, ci })
    expect(await findPlanted()).toEqual([])
  })

  it('leaves nothing behind where the site fails, and says so with the name', async () => {
    onVerified.mockImplementation(({ signer }) => {
      throw new Error(`No customer ${JSON.stringify(signer.reveal())}`)
    })
    expect((await finish(await submit())).status).toBe(500)
    expect(logged.join()).toContain('could not be answered')
    expect(await findPlanted()).toEqual([])
  })

  it('leaves nothing behind where the service refuses the details', async () => {
    await submit({ name: '다른심은이름' })
    await submit({ phoneNumber: '01000009999' })
    await submit({ birthday: '19870318' })
    await submit({ phoneNumber: `+82 10-0000-7391 ${person.name}` })
    expect(answered.join()).toContain('E2002')
    expect(await findPlanted()).toEqual([])
  })

  it.each([
    ['rest.prepare', { kind: 'cutBody' }],
    ['rest.request', { kind: 'drop', when: 'after' }],
    ['rest.verify', { kind: 'cutBody' }],
    ['rest.signerInfo', { kind: 'cutBody' }],
    ['rest.signerInfo', { kind: 'drop', when: 'before' }],
    ['rest.prepare', { kind: 'code', code: 'E1005' }],
  ] as const)('leaves nothing behind where %s meets %o', async (call, fault) => {
    await sandbox.faults.plan({ call, times: 1, fault })
    const sessionId = await submit()
    if ((await page.read(sessionId)).phase.status === 'waiting') await finish(sessionId)
    expect(await findPlanted()).toEqual([])
  })

  it('leaves nothing behind where a request is none', async () => {
    const { sessionId } = await page.open()
    await page.call('submitPhone', sessionId, `{"name":"${person.name}","phoneNumber":`)
    await page.request('POST', `/sessions/${encodeURIComponent(person.name)}/phone?ci=${ci}`, person)
    await page.request('GET', `/${encodeURIComponent(person.name)}?phone=${person.phoneNumber}`)
    await page.call('open', '', { name: person.name }, { 'X-Person': person.phoneNumber })
    expect(await findPlanted()).toEqual([])
  })

  it('leaves nothing behind where the person declines, or the store breaks down', async () => {
    await submit()
    await sandbox.decline('planted')
    const sessionId = await submit()
    await kept.store.close()
    await page.call('submitPhone', sessionId, person)
    expect(logged.join()).toContain('could not be')
    expect(await findPlanted()).toEqual([])
  })
})
