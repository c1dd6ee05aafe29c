import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { createTestClient, hongDetails } from '../http/createTestClient.ts'
import { createSandboxControl } from './createSandboxControl.ts'

const url = 'http://sandbox'

let sandbox: Sandbox
let client: ReturnType<typeof createTestClient>
let control: ReturnType<typeof createSandboxControl>

beforeEach(() => {
  sandbox = createSandbox()
  client = createTestClient(url, sandbox.fetch)
  control = createSandboxControl(url, sandbox.fetch)
})
afterEach(() => {
  vi.useRealTimers()
  sandbox.close()
})

const statusOf = async (sessionId: string) =>
  client.snapshotOf(await client.window('read', sessionId)).phase.status

const openWaiting = async () => {
  const { sessionId } = await client.openSession()
  await client.window('submitPhone', sessionId, hongDetails)
  return sessionId
}

it('signs the newest request', async () => {
  const sessionId = await openWaiting()
  await control.signAs()
  expect(await statusOf(sessionId)).toBe('signed')
  expect((await control.phone()).requests).toMatchObject([{ sessionId, status: 'signed' }])
})

it('declines the newest request', async () => {
  const sessionId = await openWaiting()
  await control.decline('hong')
  expect(await statusOf(sessionId)).toBe('failed')
})

it('waits for a request that is still to come', async () => {
  const signed = control.signAs()
  const sessionId = await openWaiting()
  await signed
  expect(await statusOf(sessionId)).toBe('signed')
})

it.each([
  ['signAs', 'No request to sign on the phone of hong within 5 seconds.'],
  ['decline', 'No request to decline on the phone of hong within 5 seconds.'],
  ['smsCode', 'No text message with a code on the phone of hong within 5 seconds.'],
] as const)('%s gives up after five seconds', async (action, sentence) => {
  vi.useFakeTimers()
  const failing = control[action]().catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(6000)
  expect(await failing).toBe(sentence)
})

it('scans a QR code, and reads the code that a text message brings', async () => {
  const { sessionId } = await client.openSession()
  const { phase } = client.snapshotOf(await client.window('showQr', sessionId))
  await control.scan(phase.status === 'showingQr' ? phase.qrText : '', 'chunhyang')
  expect(await statusOf(sessionId)).toBe('confirming')
  expect(await control.smsCode('chunhyang')).toMatch(/^\d{6}$/)
})

it('moves the clock, changes limits, counts and resets', async () => {
  expect(await control.limits.change({ refreshes: 7 })).toMatchObject({ refreshes: 7, answers: 2 })
  expect(await control.limits.read()).toMatchObject({ refreshes: 7, answers: 2 })
  const { sessionId, remaining } = await client.openSession()
  expect(remaining.refreshes).toBe(7)
  await control.clock.advance(600_000)
  expect(await statusOf(sessionId)).toBe('failed')
  expect(await control.calls()).toEqual({ open: 1, read: 1 })
  await control.reset()
  expect(await control.calls()).toEqual({})
})

describe('says what is wrong', () => {
  it('with a person', async () => {
    await expect(control.signAs('no/body')).rejects.toThrow(
      /^The sandbox answered GET \/__sandbox\/phones\/no%2Fbody with 404: /,
    )
  })

  it.each(['', 'hello', 'https://example.com/phone'])('with the text of a QR code: %j', async (qrText) => {
    await expect(control.scan(qrText)).rejects.toThrow('This is not what a QR code of a sandbox says')
  })

  it('with a server that is no sandbox', async () => {
    const other = createSandboxControl('http://elsewhere', async () => Response.json({ hello: 'world' }))
    await expect(other.calls()).rejects.toThrow('http://elsewhere does not answer as a sandbox')
  })
})
