import { hostedApi } from '@kakao-cert/protocol/hosted'
import type { RelayOptions, SignedRequest } from '@kakao-cert/relay'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { hong, signRequest, type SiteBrowser } from './createSiteBrowser.ts'
import { signInWindow } from './signInWindow.ts'
import { startRelay, type StartedRelay } from './startRelay.ts'

// The hosted window's way back, against a real sandbox.

const redirectUri = 'https://bank.example/return'
const opening = { settleId: 'SANDBOX-BANK', redirectUri, signData: signRequest.signData }
const onVerified = vi.fn<(signed: SignedRequest) => unknown>()
let served: ServedSandbox
let sandbox: SandboxControl
let started: StartedRelay

const start = (options: Partial<RelayOptions> = {}) =>
  startRelay(served.url, { onVerified, hosted: { redirectUris: [redirectUri] }, ...options })

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  sandbox = createSandboxControl(served.url)
})
beforeEach(async () => {
  await sandbox.reset()
  onVerified.mockReset().mockReturnValue({ welcome: true })
  started = start()
})
afterEach(() => started.stop())
afterAll(() => served.close())

/** Opens a window, and answers with its state, or with why there is none. */
const open = async (page: SiteBrowser, change: object = {}): Promise<string> => {
  const asked = { ...opening, state: randomUUID(), ...change }
  const answer = await page.request('POST', hostedApi.open.path, asked)
  return answer.status === 201 ? asked.state : String(page.problemOf(answer).reason)
}
const complete = (page: SiteBrowser, txId: string, state: string) =>
  page.request('POST', hostedApi.complete.path, { txId, state })

it('takes what came back, tells the site who signed, and answers the same again', async () => {
  const page = started.browser()
  const state = await open(page)
  const txId = await signInWindow(served.url)
  const first = await complete(page, txId, state)
  expect([first.status, first.body]).toEqual([200, { txId, result: { welcome: true } }])
  expect((await complete(page, txId, state)).body).toEqual(first.body)
  expect(onVerified).toHaveBeenCalledOnce()
  expect(onVerified.mock.calls[0]![0]).toMatchObject({ txId, method: 'hosted' })
  expect(onVerified.mock.calls[0]![0].signer.reveal()).toMatchObject({ name: hong.name })
  expect(await sandbox.calls()).toMatchObject({ 'rest.verify': 1, 'rest.signerInfo': 1 })
})

it('a replayed state brings no other transaction', async () => {
  const page = started.browser()
  const state = await open(page)
  await complete(page, await signInWindow(served.url), state)
  const replayed = await complete(page, await signInWindow(served.url), state)
  expect([replayed.status, page.problemOf(replayed).reason]).toEqual([409, 'wrongState'])
  expect(onVerified).toHaveBeenCalledOnce()
})

it('the state of another browser, or one that was made up, is unknown', async () => {
  const state = await open(started.browser())
  const stranger = started.browser()
  await open(stranger)
  const txId = await signInWindow(served.url)
  for (const given of [state, 'made-up']) {
    const answer = await complete(stranger, txId, given)
    expect([answer.status, stranger.problemOf(answer).reason]).toEqual([404, 'unknownSession'])
  }
  expect(await sandbox.calls()).not.toHaveProperty('rest.verify')
})

it('a transaction belongs to the window that came back with it first', async () => {
  const txId = await signInWindow(served.url)
  const page = started.browser()
  expect((await complete(page, txId, await open(page))).status).toBe(200)
  const stranger = started.browser()
  const stolen = await complete(stranger, txId, await open(stranger))
  expect([stolen.status, stranger.problemOf(stolen).reason]).toEqual([404, 'unknownSession'])
})

it('a transaction of the embedded window is not to be had through the hosted one', async () => {
  const page = started.browser()
  const { sessionId } = await page.open()
  const { txId = '' } = page.snapshotOf(await page.call('submitPhone', sessionId, hong))
  await sandbox.signAs('hong')
  await page.reach(sessionId, 'signed')
  const stranger = started.browser()
  const stolen = await complete(stranger, txId, await open(stranger))
  expect([stolen.status, stranger.problemOf(stolen).reason]).toEqual([404, 'unknownSession'])
  expect((await page.call('complete', sessionId)).status).toBe(200)
})

it('another text than the one that was asked for is a mismatch, and the site is not told', async () => {
  const page = started.browser()
  const state = await open(page)
  const answer = await complete(page, await signInWindow(served.url, '다른 내용에 동의합니다.'), state)
  expect(page.problemOf(answer)).toMatchObject({ surface: 'client', code: 'SIGNATURE_MISMATCH' })
  expect(onVerified).not.toHaveBeenCalled()
})

it('another signer than the expected one is refused, and stays refused', async () => {
  await started.stop()
  const expectSigner = vi.fn<(signed: SignedRequest) => boolean>().mockReturnValue(false)
  started = start({ expectSigner })
  const page = started.browser()
  const state = await open(page)
  const txId = await signInWindow(served.url)
  for (const _ of [1, 2]) {
    expect(page.problemOf(await complete(page, txId, state)).code).toBe('SIGNER_MISMATCH')
  }
  expect([expectSigner.mock.calls.length, onVerified.mock.calls.length]).toEqual([1, 0])
})

it('the window leads back to registered addresses only', async () => {
  const page = started.browser()
  expect(await open(page, { redirectUri: 'https://evil.example/return' })).toBe('wrongRedirect')
  expect(await open(page, { redirectUri: `${redirectUri}/..` })).toBe('wrongRedirect')
  expect(await open(page, { settleId: 'SANDBOX-SHOP' })).toBe('unknownSettleId')
})

it('opened again with the same state it is the same window, until it has come back', async () => {
  const page = started.browser()
  const state = await open(page)
  expect(await open(page, { state })).toBe(state)
  expect(await open(page, { state, signData: '다른 내용에 동의합니다.' })).toBe('wrongState')
  expect((await complete(page, await signInWindow(served.url), state)).status).toBe(200)
  expect(await open(page, { state })).toBe('wrongState')
})

it('a state that another browser opened a window with, or that is easily guessed, opens none', async () => {
  const state = await open(started.browser())
  expect(await open(started.browser(), { state })).toBe('wrongState')
  expect(await open(started.browser(), { state: 'short' })).toBe('invalidField')
})
