import { sandboxApi } from '@kakao-cert/protocol/sandbox'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestClient, hongDetails } from '../http/createTestClient.ts'
import { createRestClient } from '../rest/createRestClient.ts'
import { checkSigned } from '../signing/checkSigned.ts'
import { serveSandbox, type ServedSandbox } from './serveSandbox.ts'

// The shell examples of the README, run by a shell as they stand there.

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const shellOf = (title: string): string =>
  new RegExp(`\n## ${title}\n[^]*?\`\`\`sh\n([^]*?)\`\`\``).exec(readme)?.[1] ?? ''
const lines = shellOf('Control API')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.startsWith('curl '))

const isMissing = (...tools: readonly string[]): boolean =>
  tools.some((tool) => spawnSync(tool, ['--version']).status !== 0)

let folder: string
let served: ServedSandbox
let names: Readonly<Record<string, string>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-readme-'))
  served = await serveSandbox({ port: 0 })
  const client = createTestClient(served.url)
  const waiting = await client.openSession()
  await client.window('submitPhone', waiting.sessionId, hongDetails)
  const showing = await client.openSession()
  const { phase } = client.snapshotOf(await client.window('showQr', showing.sessionId))
  names = {
    S: served.url,
    SESSION_ID: waiting.sessionId,
    TX: await createRestClient(fetch, served.url).prepare(),
    token: new URL(phase.status === 'showingQr' ? phase.qrText : '').searchParams.get('scan') ?? '',
  }
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Runs lines of a shell; those that listen are ended when they have heard something. */
const run = (script: string) => {
  const { promise, resolve, reject } = Promise.withResolvers<{ exit: number | null; stdout: string }>()
  const child = spawn('sh', ['-euc', script], { cwd: folder, env: { ...process.env, ...names } })
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk)
    if (stdout.includes('\ndata: ')) child.kill()
  })
  child.on('error', reject)
  child.on('close', (exit) => resolve({ exit, stdout }))
  return promise
}

it('there is a line for every call of the control API', () => {
  const patterns = lines.map((line) => ({
    method: /-X (\w+)/.exec(line)?.[1] ?? 'GET',
    path: (/\$S([^\s"?]+)/.exec(line)?.[1] ?? '').replace(/hong|\$\w+/g, ':'),
  }))
  const missing = Object.entries(sandboxApi).filter(
    ([, { method, path }]) =>
      !patterns.some((each) => each.method === method && each.path === path.replace(/:\w+/g, ':')),
  )
  expect(missing.map(([name]) => name)).toEqual([])
})

// In the place of the shell, so that what is ended is curl; of a refusal it makes an exit.
const runLine = (line: string) =>
  run(line.replace('curl ', 'exec curl -sSf ').replace('"token":"…"', `"token":"${names['token']}"`))

const listens = (line: string) => line.includes('-N ')

describe.skipIf(isMissing('curl'))('with curl', { timeout: 30_000 }, () => {
  it.each(lines.filter((line) => !listens(line)))('%s', async (line) => {
    // The request was signed by the line before.
    const refused = 22
    expect((await runLine(line)).exit).toBe(line.endsWith('/decline') ? refused : 0)
  })

  it.each(lines.filter(listens))('%s', async (line) => {
    expect((await runLine(line)).stdout).toMatch(/^event: \w+\n.*data: \{/ms)
  })

  it.skipIf(isMissing('jq'))('a whole signature over REST', async () => {
    const { exit, stdout } = await run(shellOf('REST').replace(/^S=.*$/m, ''))
    expect(exit).toBe(0)
    expect(stdout).toContain('"status":"COMPLETE"')
    expect(stdout).toContain('"name":"홍길동","ci":"SANDBOX-CI-HONG"')
    const signed = /"signed_data":"([^"]+)"/.exec(stdout)?.[1] ?? ''
    await expect(checkSigned(served.url, signed, 'my-token')).resolves.toBeUndefined()
  })

  it.skipIf(isMissing('jq'))('a login, up to its tokens', async () => {
    const { exit, stdout } = await run(shellOf('Certification login').replace(/^S=.*$/m, ''))
    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      token_type: 'bearer',
      id_token: expect.any(String),
      tx_id: expect.stringMatching(/^015a4db0c5-/),
    })
  })

  it.skipIf(isMissing('jq'))('the session of a short signature', async () => {
    const { exit, stdout } = await run(shellOf('Short signatures').replace(/^S=.*$/m, ''))
    expect(exit).toBe(0)
    expect(stdout).toMatch(/"session_end_at":"\d{4}-/)
    expect(stdout).toMatch(/"signed_at":"\d{4}-/)
  })
})
