import type { Snapshot } from '@kakao-cert/protocol'
import { setupWorker } from 'msw/browser'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createTestClient, hongDetails } from '../http/createTestClient.ts'
import { createSandboxHandlers } from './createSandboxHandlers.ts'

const { handlers, sandbox } = createSandboxHandlers()
const worker = setupWorker(...handlers)
const client = createTestClient('http://localhost:4100')

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
})
afterEach(() => {
  worker.resetHandlers()
  vi.unstubAllGlobals()
})
afterAll(async () => {
  await worker.stop()
  sandbox.close()
})

const listenTo = (sessionId: string) => {
  const source = new EventSource(`http://localhost:4100/window/v1/sessions/${sessionId}/events`)
  const told: string[] = []
  source.addEventListener('snapshot', (event) => {
    const { data } = event as Event & { readonly data: string }
    told.push((JSON.parse(data) as Snapshot).phase.status)
  })
  return { source, told }
}

it('goes from a QR code to a signature, and streams every step to an EventSource', async () => {
  const { sessionId } = await client.openSession()
  const { source, told } = listenTo(sessionId)
  await vi.waitFor(() => expect(told).toEqual(['choosing']))
  const shown = client.snapshotOf(await client.window('showQr', sessionId)).phase
  await vi.waitFor(() => expect(told.at(-1)).toBe('showingQr'))
  await sandbox.scan(shown.status === 'showingQr' ? shown.qrText : '')
  await vi.waitFor(() => expect(told.at(-1)).toBe('confirming'))
  const { phase } = client.snapshotOf(await client.window('read', sessionId))
  const challengeId = phase.status === 'confirming' ? phase.challenge.id : ''
  await client.window('answer', sessionId, { challengeId, answer: await sandbox.smsCode() })
  await vi.waitFor(() => expect(told.at(-1)).toBe('waiting'))
  await sandbox.signAs()
  await vi.waitFor(() => expect(told.at(-1)).toBe('signed'))
  source.close()
})

it('sends an EventSource away where streams cannot be handed to the worker, so that a window asks', async () => {
  vi.stubGlobal('structuredClone', () => {
    throw new DOMException('', 'DataCloneError')
  })
  const without = createSandboxHandlers()
  worker.use(...without.handlers)
  const { sessionId } = await client.openSession()
  const { source, told } = listenTo(sessionId)
  await vi.waitFor(() => expect(source.readyState).toBe(EventSource.CLOSED))
  await client.window('submitPhone', sessionId, hongDetails)
  await without.sandbox.signAs('hong')
  expect(client.snapshotOf(await client.window('read', sessionId)).phase.status).toBe('signed')
  expect(told).toEqual([])
  without.sandbox.close()
})
