import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'relay-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

// Nobody listens there.
const upstream = 'http://127.0.0.1:1'
const secret = 'secret-key-of-the-dealer'
const env = {
  KAKAO_CERT_UPSTREAM: upstream,
  KAKAO_CERT_SETTLE_ID: 'BANK-1',
  KAKAO_CERT_PRODUCT: 'K1110T',
  KAKAO_CERT_DEALER_KEY: secret,
  KAKAO_CERT_INSTITUTION_KEY: 'key-of-the-bank',
}

it('explains itself', async () => {
  for (const args of [[], ['--help'], ['doctor', '-h']]) {
    const { output, exitCode } = await run(args, {}, '1.2.3')
    expect(exitCode).toBe(0)
    expect(output).toContain('kakao-cert doctor')
  }
  expect(await run(['--version'], {}, '1.2.3')).toEqual({ output: '1.2.3', exitCode: 0 })
})

it('says everything that is missing at once', async () => {
  const { output, exitCode } = await run(['doctor'], {}, '')
  expect(exitCode).toBe(2)
  for (const name of ['--upstream', 'DEALER_KEY', 'INSTITUTION_KEY', '--settle-id', '--product'])
    expect(output).toContain(name)
})

it.each<[string, readonly string[], string]>([
  ['another command', ['nurse'], 'There is no command "nurse"'],
  ['an option that is not there', ['doctor', '--fast'], "Unknown option '--fast'"],
  ['a key as an option', ['doctor', '--dealer-key', secret], "Unknown option '--dealer-key'"],
  ['another language', ['doctor', '--locale', 'fr'], 'There is no locale "fr"'],
  ['an upstream that is none', ['doctor', '--upstream', 'cert'], '--upstream needs the address'],
  ['a product of another family', ['doctor', '--product', 'K3500'], '--product needs'],
  ['a file that is missing', ['doctor', '--wire', '/missing.json'], 'no such file'],
])('is not to be called with %s', async (_, args, sentence) => {
  const { output, exitCode } = await run(args, env, '')
  expect(exitCode).toBe(2)
  expect(output).toContain(sentence)
  expect(output).not.toContain(secret)
})

it('shows nothing of a key that is wrong', async () => {
  const { output } = await run(['doctor'], { ...env, KAKAO_CERT_DEALER_KEY: `${secret} ` }, '')
  expect(output).toContain('KAKAO_CERT_DEALER_KEY needs')
  expect(output).not.toContain(secret)
})

it('takes names of the wire from a file, and says what is wrong with them', async () => {
  const wire = fileOf('wire.json', '{"calls":{"ping":{"path":"ping"}}}')
  expect((await run(['doctor', '--wire', wire], env, '')).output).toContain('--wire: calls.ping.path')
})

it('reads variables from a file; those of the environment go before', async () => {
  const file = fileOf(
    'relay.env',
    Object.entries(env)
      .map((entry) => entry.join('='))
      .join('\n'),
  )
  const found = await run(['doctor', '--env-file', file, '--locale', 'en'], {}, '')
  expect(found.exitCode).toBe(1)
  expect(found.output).toContain('Cannot be reached')
  const { output } = await run(['doctor', '--env-file', file], { KAKAO_CERT_PRODUCT: 'K3500' }, '')
  expect(output).toContain('--product needs')
})

it('speaks the language of the terminal, or the one that is asked for', async () => {
  expect((await run(['doctor'], { ...env, LANG: 'ko_KR.UTF-8' }, '')).output).toContain('연결할 수 없어요')
  expect((await run(['doctor'], { ...env, LANG: 'C' }, '')).output).toContain('Cannot be reached')
})

it('gives programs JSON', async () => {
  const { output, exitCode } = await run(['doctor', '--json'], env, '')
  expect(exitCode).toBe(1)
  expect(JSON.parse(output)).toContainEqual({
    check: 'service',
    verdict: 'bad',
    note: { name: 'unreachable' },
  })
})
