import type { RelayOptions } from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hong, signRequest } from './createSiteBrowser.ts'
import { startRelay, type StartedRelay } from './startRelay.ts'

// Attacks by name; docs/security.md names each of them.

let served: ServedSandbox
let sandbox: SandboxControl
let started: StartedRelay | undefined

const start = (options: Partial<RelayOptions> = {}): StartedRelay => {
  started = startRelay(served.url, options)
  return started
}

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  sandbox = createSandboxControl(served.url)
})
beforeEach(() => sandbox.reset())
afterEach(async () => {
  await started?.stop()
  started = undefined
})
afterAll(() => served.close())

it('foreign transaction: another browser completes nothing', async () => {
  const { browser } = start()
  const page = browser()
  const { sessionId } = await page.open()
  await page.call('submitPhone', sessionId, hong)
  await sandbox.signAs('hong')
  await page.reach(sessionId, 'signed')
  const thief = browser()
  await thief.open()
  expect((await thief.call('complete', sessionId)).status).toBe(404)
  expect((await page.call('complete', sessionId)).status).toBe(200)
})

it('swapped session: a cookie of one browser opens no session of another', async () => {
  const { browser } = start()
  const victim = browser()
  const { sessionId } = await victim.open()
  const thief = browser()
  const own = await thief.open()
  expect((await thief.call('read', own.sessionId)).status).toBe(200)
  expect((await thief.call('read', sessionId)).status).toBe(404)
  expect((await victim.call('read', own.sessionId)).status).toBe(404)
})

describe('cross-site request', () => {
  it.each<[string, Record<string, string>, number]>([
    ['of a page of another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['of a sister site', { Origin: 'https://evil.bank.example', 'Sec-Fetch-Site': 'same-site' }, 403],
    ['of a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['of a form that passes for text', { 'Content-Type': 'text/plain' }, 415],
  ])('%s changes nothing, even with the cookie', async (_, headers, status) => {
    const page = start().browser()
    const { sessionId } = await page.open()
    const forged = await page.request('POST', `/sessions/${sessionId}/cancel`, '{}', headers)
    expect(forged.status).toBe(status)
    expect((await page.read(sessionId)).phase.status).toBe('choosing')
  })
})

it('header smuggling: what a client says of proxies makes it no other client', async () => {
  const { browser } = start({
    clientAddress: (_, { remoteAddress }) => remoteAddress ?? '203.0.113.9',
    limits: { address: { times: 2, perMs: 60_000 } },
  })
  const page = browser()
  const from = (address: string) =>
    page.call('open', '', signRequest, { 'X-Forwarded-For': address, Forwarded: `for=${address}` })
  const statuses = [await from('1.1.1.1'), await from('2.2.2.2'), await from('3.3.3.3')].map(
    ({ status }) => status,
  )
  expect(statuses).toEqual([201, 201, 429])
})

it('message bombing: one number gets so many messages only, whoever asks from wherever', async () => {
  const { browser } = start({ limits: { phone: { times: 2, perMs: 60_000 } } })
  const answers = []
  for (const _ of [1, 2, 3]) {
    const page = browser()
    const { sessionId } = await page.open()
    answers.push(await page.call('submitPhone', sessionId, hong))
  }
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(answers[2]!.headers.get('Retry-After')).toMatch(/^\d+$/)
  expect((await sandbox.calls())['rest.request']).toBe(2)
})

it('probing for accounts: one browser sends so many forms only', async () => {
  const page = start({ limits: { forms: { times: 3, perMs: 60_000 } } }).browser()
  const { sessionId } = await page.open()
  const statuses = []
  for (let digit = 0; digit < 5; digit += 1) {
    const details = { ...hong, phoneNumber: `0109999999${digit}` }
    statuses.push((await page.call('submitPhone', sessionId, details)).status)
  }
  expect(statuses).toEqual([400, 400, 400, 429, 429])
})

it('guessing the second factor: two misses end the session', async () => {
  const page = start().browser()
  const { sessionId } = await page.open()
  const shown = page.snapshotOf(await page.call('showQr', sessionId))
  await sandbox.scan(shown.phase.status === 'showingQr' ? shown.phase.qrText : '', 'hong')
  let { phase } = await page.reach(sessionId, 'confirming')
  for (const answer of ['000000', '111111']) {
    const challengeId = phase.status === 'confirming' ? phase.challenge.id : ''
    await page.call('answer', sessionId, { challengeId, answer })
    ;({ phase } = await page.read(sessionId))
  }
  expect(phase).toMatchObject({ status: 'failed', error: { code: 'E8005' } })
})

it('flooding a session: so many requests a minute, and no more', async () => {
  const page = start({ limits: { session: { times: 5, perMs: 60_000 } } }).browser()
  const { sessionId } = await page.open()
  const answers = await Promise.all(Array.from({ length: 8 }, () => page.call('complete', sessionId)))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(3)
})

it('repeated requests: the same key does it once, and another body with it is refused', async () => {
  const page = start().browser()
  const { sessionId } = await page.open()
  const key = { 'Idempotency-Key': crypto.randomUUID() }
  const first = await page.call('submitPhone', sessionId, hong, key)
  const again = await page.call('submitPhone', sessionId, hong, key)
  expect([again.status, again.body]).toEqual([200, first.body])
  const other = await page.call('submitPhone', sessionId, { ...hong, name: '성춘향' }, key)
  expect([other.status, page.problemOf(other).reason]).toEqual([400, 'invalidField'])
  expect((await sandbox.calls())['rest.request']).toBe(1)
})

it('oversized body: refused before it is read as anything', async () => {
  const page = start().browser()
  const answer = await page.request('POST', '/sessions', JSON.stringify('x'.repeat(100_000)))
  expect([answer.status, page.problemOf(answer).reason]).toEqual([413, 'bodyTooLarge'])
})

it('personal data: in no file of the store, in no log, in no answer, on good paths and bad ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'))
  const log = { error: vi.fn(), warn: vi.fn(), info: vi.fn() }
  const store = createSqliteStore(join(folder, 'relay.db'))
  const onVerified = vi.fn(({ signer }: { signer: unknown }) => ({ signer: String(signer) }))
  const { browser } = start({ store, log, onVerified })
  const page = browser()
  const answers: unknown[] = []
  const { sessionId } = await page.open()
  answers.push(await page.call('submitPhone', sessionId, { ...hong, name: '을지문덕' }))
  answers.push(await page.call('submitPhone', sessionId, { ...hong, phoneNumber: '01099998888' }))
  answers.push(await page.call('submitPhone', sessionId, hong, { 'Idempotency-Key': crypto.randomUUID() }))
  await sandbox.signAs('hong')
  await page.reach(sessionId, 'signed')
  answers.push(await page.call('complete', sessionId))
  expect(onVerified).toHaveBeenCalledOnce()

  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'))
  const bytes = (text: string) => Buffer.from(text).toString('latin1')
  const everything = [
    ...files,
    JSON.stringify(answers),
    JSON.stringify(Object.values(log).map((spy) => spy.mock.calls)),
  ]
  expect(files.join('')).toContain(sessionId)
  for (const secret of [hong.name, '을지문덕', hong.phoneNumber, '01099998888', hong.birthday, 'SANDBOX-CI'])
    for (const place of everything)
      expect([secret, place.includes(bytes(secret)) || place.includes(secret)]).toEqual([secret, false])
  rmSync(folder, { recursive: true })
})
