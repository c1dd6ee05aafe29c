import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHostedClient } from '../hosted/createHostedClient.ts'
import { createTestClient, hongDetails } from '../http/createTestClient.ts'
import { createRestClient, prepareBody } from '../rest/createRestClient.ts'

const cli = fileURLToPath(new URL('cli.ts', import.meta.url))

let folder: string
let started: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-cli-'))
  started = []
})

afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

const run = (...args: string[]) => {
  const child = spawn(process.execPath, ['--conditions=@kakao-cert/source', cli, ...args])
  started.push(child)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (stderr += String(chunk)))
  const exited = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /http:\/\/\S+/.exec(stdout)?.[0]
      if (url !== undefined) resolve(url)
    })
    child.on('close', () => reject(new Error(`It ended: ${stderr}`)))
  })
  // Whoever waits for the end does not wait for the URL.
  listening.catch(() => {})
  return { child, exited, listening }
}

const stop = async ({ child, exited }: ReturnType<typeof run>, signal: NodeJS.Signals = 'SIGINT') => {
  child.kill(signal)
  return exited
}

describe('a sandbox that was started', { timeout: 20_000 }, () => {
  it('says where it is and that it is not of Kakao, stops at SIGINT and frees the port', async () => {
    const first = run('--port', '0')
    const url = await first.listening
    expect(await (await fetch(`${url}/api/ping`)).text()).toBe('pong')
    const { code, stdout, stderr } = await stop(first)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`KakaoTalk Certification sandbox (not a Kakao product): ${url}\n`)

    const second = run('--port', new URL(url).port)
    expect(await second.listening).toBe(url)
    expect((await stop(second, 'SIGTERM')).code).toBe(0)
  })

  it('stops at once while somebody listens, and does not mind a second signal', async () => {
    const sandbox = run('--port', '0')
    const response = await fetch(`${await sandbox.listening}/__sandbox/phones/hong/events`)
    const lost = response.text().catch(() => 'lost')
    sandbox.child.kill('SIGINT')
    sandbox.child.kill('SIGTERM')
    expect((await stop(sandbox)).code).toBe(0)
    expect(await lost).toBe('lost')
  })

  it('says in one sentence that a port is taken', async () => {
    const first = run('--port', '0')
    const { port } = new URL(await first.listening)
    const { code, stdout, stderr } = await run('--port', port).exited
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `Port ${port} is taken. Give another one with --port, or --port 0 for any free one.\n`,
    )
    await stop(first)
  })

  it('goes on from its file: sessions, clock, limits, deadlines', async () => {
    const file = join(folder, 'sandbox.db')
    const first = run('--port', '0', '--db', file)
    const before = createTestClient(await first.listening)
    const { sessionId } = await before.openSession()
    await before.window('submitPhone', sessionId, hongDetails)
    await before.control('changeLimits', {}, { answers: 7 })
    await before.advance(60_000)
    const known = before.snapshotOf(await before.window('read', sessionId))
    await stop(first)

    const second = run('--port', '0', '--db', file, '--second-factor', 'characters')
    const after = createTestClient(await second.listening)
    const found = after.snapshotOf(await after.window('read', sessionId))
    expect(found).toEqual({ ...known, serverTimeMs: found.serverTimeMs })
    expect(found.serverTimeMs).toBeGreaterThanOrEqual(known.serverTimeMs)
    expect((await after.control('limits')).body).toMatchObject({ answers: 7, secondFactor: 'characters' })
    expect((await after.phone('hong')).requests[0]).toMatchObject({ sessionId, status: 'pending' })
    await after.advance(600_000)
    expect((await after.phone('hong')).requests[0]).toMatchObject({ status: 'ended' })
    await stop(second)
  })
})

describe('both phases, each on a port of its own', { timeout: 20_000 }, () => {
  const phases = {
    test: { settleId: 'SANDBOX-BANK', product: 'K1100T' },
    production: { settleId: 'SANDBOX-BANK-PROD', product: 'K1100' },
  } as const

  it.each([
    ['test', 'test', undefined],
    ['test', 'production', 'E1007'],
    ['production', 'test', 'E1007'],
    ['production', 'production', undefined],
  ] as const)('%s: what is of %s gets %s, over REST and in the hosted window', async (port, of, code) => {
    const sandbox = run('--port', '0', '--phase', port)
    const url = await sandbox.listening
    const { settleId, product } = phases[of]
    const rest = createRestClient(fetch, url)
    const prepared = await rest.call('prepare', { ...prepareBody, settle_id: settleId }, { product })
    expect(prepared.code).toBe(code)
    const site = createHostedClient(url)
    const address = new URL(await site.identify({ settleId }))
    expect(address.searchParams.get('error_code')).toBe(code ?? null)
    const leadsBackWith = code === undefined ? undefined : await site.codeOf(address.href)
    expect(leadsBackWith).toBe(code)
    await stop(sandbox)
  })
})

it('--no-state keeps state where the hosted window leads back', { timeout: 20_000 }, async () => {
  const stateOf = async (...args: string[]) => {
    const sandbox = run('--port', '0', ...args)
    const site = createHostedClient(await sandbox.listening)
    const sessionId = await site.openWindow()
    await site.hosted('cancel', sessionId)
    const { headers } = await site.visit(site.leave(sessionId))
    await stop(sandbox)
    return new URL(headers.get('Location') ?? '').searchParams.get('state')
  }
  expect([await stateOf(), await stateOf('--no-state')]).toEqual(['state-1', null])
})

const writeFixtures = (content: string | Uint8Array): string => {
  const file = join(folder, 'fixtures.json')
  writeFileSync(file, content)
  return file
}

it('knows whom a file of fixtures adds', { timeout: 20_000 }, async () => {
  const person = {
    id: 'byeol',
    name: '별주부',
    birthday: '19910101',
    phoneNumber: '01000005000',
    about: { ko: '우리 사람이에요.', en: 'One of ours.' },
    ci: 'SANDBOX-CI-BYEOL',
  }
  const sandbox = run(
    '--port',
    '0',
    '--fixtures',
    writeFixtures(`\uFEFF${JSON.stringify({ people: [person] })}`),
  )
  const client = createTestClient(await sandbox.listening)
  expect((await client.phone('byeol')).person).toMatchObject({ name: '별주부' })
  expect((await client.phone('hong')).person).toMatchObject({ name: '홍길동' })
  await stop(sandbox)
})

describe('names on the wire of one’s own', { timeout: 20_000 }, () => {
  const writeWire = (wire: unknown): string => {
    const file = join(folder, 'wire.json')
    writeFileSync(file, JSON.stringify(wire))
    return file
  }

  it('are served', async () => {
    const sandbox = run('--port', '0', '--wire', writeWire({ calls: { ping: { path: '/healthz' } } }))
    const url = await sandbox.listening
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('pong')
    expect((await fetch(`${url}/api/ping`)).status).toBe(404)
    await stop(sandbox)
  })

  it('that cannot be used are all named, and nothing is served', async () => {
    const file = writeWire({
      calls: { verify: { path: '/sign/v2/request/:productCode' } },
      header: {},
    })
    const { code, stdout, stderr } = await run('--port', '0', '--wire', file).exited
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^The sandbox could not start: Some names of the wire cannot be used\.\n- header: unknown, .*\n- calls\.verify: POST .* is where calls\.request is, too .*\n$/,
    )
  })
})

describe('a start that fails', { timeout: 20_000 }, () => {
  it.each([
    [['--port', 'http'], /^--port takes a number from 0 to 65535\.\n$/],
    [['--no-such-option'], /^Unknown option .* See --help\.\n$/],
    [
      ['--port', '0', '--db', '/no/such/folder/x.db'],
      /^The sandbox could not start: \S+x\.db cannot be opened\. Its folder/,
    ],
    [
      ['--fixtures', '/no/such/file.json'],
      /^The sandbox could not start: ENOENT.*\/no\/such\/file\.json.*\n$/,
    ],
    [['--port', '0', '--host', '203.0.113.1'], /^The sandbox could not start: .*\n$/],
  ])('%j: one sentence, exit 1', async (args, sentence) => {
    const { code, stdout, stderr } = await run(...args).exited
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(sentence)
  })

  it.each([
    [
      '{ "people": [{ "id": "a b", "phoneNumber": "01012345678" }], "restApp": [] }',
      /^The sandbox could not start: Some fixtures cannot be used\.\n(- .*\n)*- restApp: unknown, .*\n$/,
    ],
    ['{ "people": ', /^The sandbox could not start: .*fixtures\.json is not JSON: .*\n$/],
    [
      new Uint8Array([0x22, 0xb1, 0xe6, 0x22]),
      /^The sandbox could not start: .*fixtures\.json is not UTF-8\.\n$/,
    ],
  ])('fixtures of %j: exit 1, and nothing is served', async (content, sentence) => {
    const { code, stdout, stderr } = await run('--port', '0', '--fixtures', writeFixtures(content)).exited
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(sentence)
  })

  it('--help is no failure', async () => {
    const { code, stdout, stderr } = await run('--help').exited
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/Not a Kakao product/)
  })
})

describe('the scenarios', { timeout: 20_000 }, () => {
  it('are played at a sandbox of their own: a line for each of the 61 codes, all raised', async () => {
    const { code, stdout, stderr } = await run('scenarios').exited
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(61)
    expect(lines.filter((line) => !line.endsWith(' | ok'))).toEqual([])
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    expect(readme).toContain(`\n${lines[0]}\n…\n${lines.at(-1)}\n`)
    expect([code, stderr]).toEqual([0, ''])
  })

  it('are played at a sandbox that runs, and end with 1 where one is not raised there', async () => {
    const served = run('--port', '0', '--phase', 'production')
    const { code, stdout } = await run('scenarios', '--lang', 'ko', '--url', await served.listening).exited
    expect(stdout.trimEnd().split('\n')).toHaveLength(61)
    expect(stdout).toMatch(/^window E1007 \| 운영 단계의 계약을 테스트 서버에 물어요 \| .*NOT OK/m)
    expect(code).toBe(1)
    await stop(served)
  })

  it('end with a sentence where no sandbox is', async () => {
    const { code, stdout, stderr } = await run('scenarios', '--url', 'http://localhost:1').exited
    expect([code, stdout, stderr]).toEqual([1, '', 'Nothing answers at http://localhost:1.\n'])
  })
})
