import * as developerEn from '@kakao-cert/codes/developer/en'
import * as developerKo from '@kakao-cert/codes/developer/ko'
import { createSandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

// The command line as a process, at a real sandbox that is raised into each failure.

// Each examination starts a process.
vi.setConfig({ testTimeout: 30_000 })

const cli = fileURLToPath(new URL('../../../../packages/relay/src/cli/main.ts', import.meta.url))

let sandbox: ServedSandbox
let control: ReturnType<typeof createSandboxControl>
const stops: (() => void)[] = []

beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 })
  control = createSandboxControl(sandbox.url)
})
afterAll(() => sandbox.close())
beforeEach(() => control.reset())
afterEach(() => stops.splice(0).forEach((stop) => stop()))

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

interface Given {
  readonly app?: string
  readonly dealerKey?: string
  readonly args?: readonly string[]
}

const examine = ({ app = 'bank', dealerKey = 'sandbox-rest-key-dealer', args = [] }: Given = {}) =>
  new Promise<{ exitCode: number; output: string }>((resolve) => {
    const options = ['--upstream', sandbox.url, '--settle-id', 'SANDBOX-BANK', '--product', 'K1100T']
    const child = execFile(
      process.execPath,
      ['--conditions=@kakao-cert/source', cli, 'doctor', ...options, '--locale', 'en', ...args],
      {
        env: {
          KAKAO_CERT_DEALER_KEY: dealerKey,
          KAKAO_CERT_INSTITUTION_KEY: `sandbox-rest-key-${app}`,
        },
      },
      (_, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, output: stdout + stderr }),
    )
  })

/** The line of a check and the one under it. */
const linesOf = (output: string, name: string): string => {
  const lines = output.split('\n')
  const start = lines.findIndex((line) => line.slice(2).startsWith(name))
  return lines.slice(start, start + 2).join('\n')
}

it('finds a sandbox in order, and nobody gets a message', async () => {
  const site = await listen((_, response) => response.end('back'))
  const { output, exitCode } = await examine({ args: ['--redirect', `${site}/return`] })
  expect(output).not.toMatch(/^[✗?]/m)
  expect(output).toContain('11 good')
  expect(exitCode).toBe(0)
  expect(await control.calls()).toEqual({ 'rest.ping': 1, 'rest.prepare': 1 })
})

describe('says what is wrong, and what to do, in the words of the catalogue:', () => {
  it.each<[string, string, string, Given]>([
    ['E1004', 'REST API keys', 'a dealer key that is another', { dealerKey: 'another-key' }],
    ['E1004', 'REST API keys', 'an institution key that is another', { app: 'nobody' }],
    ['E9001', 'address', 'an address that is not registered', { app: 'elsewhere' }],
    ['E1002', 'right to the API', 'an app without rights', { app: 'newcomer' }],
    ['E1007', 'test or production', 'a product of production', { args: ['--product', 'K1100'] }],
    ['E1005', 'settle_id', 'a settle_id that is not there', { args: ['--settle-id', 'NOBODY'] }],
    ['E1005', 'settle_id', 'a settle_id of another', { args: ['--settle-id', 'SANDBOX-SHOP'] }],
    ['E3003', 'contract', 'no contract', { args: ['--settle-id', 'SANDBOX-BANK-LOGIN'] }],
  ])('%s at %s for %s', async (code, check, _, given) => {
    const { output, exitCode } = await examine(given)
    expect(exitCode).toBe(1)
    const { cause, remedy } = developerEn.rest[code as keyof typeof developerEn.rest]
    expect(linesOf(output, check)).toContain(`${code} ${cause}`)
    expect(linesOf(output, check)).toContain(`→ ${remedy}`)
    expect(output.match(/^✗/gm)).toHaveLength(1)
  })

  // What no fixture of the sandbox is the cause of at this call.
  it.each(['E0001', 'E3001', 'E3002'] as const)('%s, in Korean', async (code) => {
    await control.faults.plan({ call: 'rest.prepare', times: 1, fault: { kind: 'code', code } })
    const { output, exitCode } = await examine({ args: ['--locale', 'ko'] })
    expect(exitCode).toBe(1)
    expect(output).toContain(`${code} ${developerKo.rest[code].cause}`)
    expect(output).toContain(`→ ${developerKo.rest[code].remedy}`)
  })
})

it('prints what the README shows', async () => {
  const readme = readFileSync(new URL('../../../../packages/relay/README.md', import.meta.url), 'utf8')
  const { output } = await examine({ app: 'elsewhere' })
  expect(readme).toContain(output.slice(output.indexOf('? REST API keys'), output.indexOf('? right')))
})

it('tells maintenance from a broken line', async () => {
  await control.faults.plan({ call: 'rest.ping', times: 2, fault: { kind: 'code', code: 'E0002' } })
  const { output } = await examine()
  expect(linesOf(output, 'service')).toContain(`E0002 ${developerEn.rest.E0002.cause}`)
  const nowhere = await examine({ args: ['--upstream', 'http://127.0.0.1:1'] })
  expect(linesOf(nowhere.output, 'service')).toContain('Cannot be reached')
  const other = await listen((_, response) => response.end('<html>'))
  const proxy = await examine({ args: ['--upstream', other] })
  expect(linesOf(proxy.output, 'service')).toContain('something else than pong (HTTP 200)')
})

it.each([
  [-90_000, '90 s ahead of the service'],
  [90_000, '90 s behind the service'],
])('tells a clock that is apart by %i ms', async (aheadMs, sentence) => {
  const shifted = await listen((_, response) =>
    response.setHeader('Date', new Date(Date.now() + aheadMs).toUTCString()).end('pong'),
  )
  const { output, exitCode } = await examine({ args: ['--upstream', shifted] })
  expect(exitCode).toBe(1)
  expect(linesOf(output, 'clock').replace(/8[89]|9[01]/, '90')).toContain(sentence)
})

it('doubts the names on the wire where the service knows a call by another name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
  const file = join(folder, 'wire.json')
  writeFileSync(file, JSON.stringify({ calls: { prepare: { path: '/other/prepare/:productCode' } } }))
  const { output, exitCode } = await examine({ args: ['--wire', file] })
  rmSync(folder, { recursive: true })
  expect(exitCode).toBe(1)
  expect(linesOf(output, 'form of requests')).toContain('cannot be read')
})

it('opens every page that the window leads back to', async () => {
  const site = await listen((request, response) =>
    request.url === '/moved'
      ? response.writeHead(302, { Location: '/x' }).end()
      : response.writeHead(404).end(),
  )
  const redirects = [`${site}/moved`, `${site}/missing`, 'http://bank.example/', 'http://127.0.0.1:1/']
  const { output, exitCode } = await examine({ args: redirects.flatMap((uri) => ['--redirect', uri]) })
  expect(exitCode).toBe(1)
  expect(output).toContain(`${site}/moved: leads on to another address.`)
  expect(output).toContain(`${site}/missing: no page, or one that does not open (HTTP 404).`)
  expect(output).toContain('http://bank.example/: not https')
  expect(output).toContain('http://127.0.0.1:1/: cannot be reached.')
})
