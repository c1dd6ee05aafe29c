import { sandboxApi } from '@kakao-cert/protocol/sandbox'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestClient, hongDetails } from '../http/createTestClient.ts'
import { createRestClient } from '../rest/createRestClient.ts'
import { serveSandbox, type ServedSandbox } from './serveSandbox.ts'

// The curl lines of the README's control API, one after the other as they stand there.

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const section = /\n## Control API\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
const lines = section
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.startsWith('curl '))

let served: ServedSandbox
let names: Readonly<Record<string, string>>

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  const client = createTestClient(served.url)
  const waiting = await client.openSession()
  await client.window('submitPhone', waiting.sessionId, hongDetails)
  const showing = await client.openSession()
  const { phase } = client.snapshotOf(await client.window('showQr', showing.sessionId))
  const token = new URL(phase.status === 'showingQr' ? phase.qrText : '').searchParams.get('scan') ?? ''
  names = {
    S: served.url,
    SESSION_ID: waiting.sessionId,
    TX: await createRestClient(fetch, served.url).prepare(),
    token,
  }
})

afterAll(() => served.close())

let exported = ''

const play = async (line: string) => {
  const filled = line
    .replace(/\$(\w+)/g, (whole, name: string) => names[name] ?? whole)
    .replace('"token":"…"', `"token":"${names['token']}"`)
  const url = /(http:\/\/[^\s"]+)/.exec(filled)?.[1] ?? ''
  const method = /-X (\w+)/.exec(filled)?.[1] ?? 'GET'
  const body = filled.includes('@run.json') ? exported : /(?:-d|--data-binary) '([^']*)'/.exec(filled)?.[1]
  const response = await fetch(url, {
    method,
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body }),
  })
  if (filled.includes('-N ')) {
    await response.body?.cancel()
    return { status: response.status, path: new URL(url).pathname, method }
  }
  const text = await response.text()
  if (filled.includes('-o run.json')) exported = text
  return { status: response.status, path: new URL(url).pathname, method }
}

it('every curl line works, and there is one for every call', async () => {
  const played: ({ readonly line: string } & Awaited<ReturnType<typeof play>>)[] = []
  for (const line of lines) played.push({ line, ...(await play(line)) })
  expect(played.filter(({ status }) => status !== 200)).toEqual([
    // The request was signed by the line before.
    expect.objectContaining({ path: expect.stringMatching(/\/decline$/), status: 409 }),
  ])
  const missing = Object.entries(sandboxApi).filter(([, { method, path }]) => {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
    return !played.some((each) => each.method === method && pattern.test(each.path))
  })
  expect(missing.map(([name]) => name)).toEqual([])
})
