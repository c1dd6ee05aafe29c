import type { Snapshot } from '@kakao-cert/protocol'
import { EventSource } from 'eventsource'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSandbox } from '../createSandbox.ts'
import { createTestClient, hongDetails } from '../http/createTestClient.ts'
import { createSandboxHandlers } from './createSandboxHandlers.ts'

const { handlers, sandbox } = createSandboxHandlers()
const elsewhere = createSandboxHandlers({
  url: 'https://sandbox.test/window/v1',
  sandbox: createSandbox({ limits: { answers: 5 } }),
})
const server = setupServer(...handlers, ...elsewhere.handlers)
// Asked for at each call: the one of before `listen` is nobody's to answer.
const send = (request: Request) => fetch(request)
const client = createTestClient('http://localhost:4100', send)

beforeAll(() => server.listen({ onUnhandledFrame: 'bypass' }))
afterAll(() => {
  server.close()
  sandbox.close()
  elsewhere.sandbox.close()
})

it('goes from a phone form to a signature, and counts the calls', async () => {
  const { sessionId } = await client.openSession()
  await client.window('submitPhone', sessionId, hongDetails)
  await sandbox.signAs('hong')
  const { phase } = client.snapshotOf(await client.window('read', sessionId))
  expect(phase.status).toBe('signed')
  expect(await sandbox.calls()).toEqual({ open: 1, submitPhone: 1, read: 1 })
})

it('tells an EventSource every step as it happens', async () => {
  const { sessionId } = await client.openSession()
  const source = new EventSource(`http://localhost:4100/window/v1/sessions/${sessionId}/events`)
  const told: string[] = []
  source.addEventListener('snapshot', ({ data }) => {
    told.push((JSON.parse(String(data)) as Snapshot).phase.status)
  })
  await vi.waitFor(() => expect(told).toEqual(['choosing']))
  await client.window('submitPhone', sessionId, hongDetails)
  await vi.waitFor(() => expect(told).toEqual(['choosing', 'waiting']))
  await sandbox.signAs('hong')
  await vi.waitFor(() => expect(told).toEqual(['choosing', 'waiting', 'signed']))
  source.close()
})

describe('another origin', () => {
  it('has a sandbox of its own, of which only the origin counts', async () => {
    expect(elsewhere.sandbox.url).toBe('https://sandbox.test')
    const there = createTestClient('https://sandbox.test', send)
    expect(await there.openSession()).toMatchObject({ remaining: { answers: 5 } })
    expect(await elsewhere.sandbox.calls()).toEqual({ open: 1 })
  })

  it('is left alone where no handler has it', async () => {
    await expect(fetch('http://sandbox.invalid/window/v1/health')).rejects.toThrow('fetch failed')
  })
})

it('says at once that a URL is none', () => {
  expect(() => createSandboxHandlers({ url: 'localhost' })).toThrow(TypeError)
})
