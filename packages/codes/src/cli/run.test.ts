import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'
import * as developerEn from '../developer/en.ts'
import * as developerKo from '../developer/ko.ts'
import * as ko from '../locales/ko.ts'
import { run } from './run.ts'

const call = (args: string, env: Record<string, string> = {}) => run(args.split(' '), env, '1.2.3')

describe('explain CODE', () => {
  it('says everything about the code', () => {
    const { output, exitCode } = call('explain E2008')
    expect(exitCode).toBe(0)
    expect(output).toMatch(/^rest E2008 \(HTTP 400\)\n/)
    expect(output).toContain('Who acts: the developer')
    expect(output).toContain('Products: all')
    expect(output).toContain('Transaction: dead')
    expect(output).toContain('Retry: never')
    expect(output).toContain(developerEn.rest.E2008.cause)
    expect(output).toContain(developerEn.rest.E2008.remedy)
    expect(output).toContain('[Start again]')
  })

  it('says it for every surface that has the code', () => {
    const { output } = call('explain e1004')
    expect(output.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      'rest E1004 (HTTP 401)',
      'window E1004',
    ])
  })

  it('keeps to --surface', () => {
    expect(call('explain E1004 --surface window').output).not.toContain('rest')
  })

  it('says each separate cause, and who acts on it', () => {
    const { output } = call('explain E1001 --surface window --locale ko')
    expect(output).toContain('foreignNumber (해결할 쪽: 사용자)')
    expect(output).toContain(developerKo.window.E1001.causes.invalidParameter.cause)
    expect(output).toContain(ko.window.E1001.causes.foreignNumber.title)
  })

  it('knows an SDK cause by its last part', () => {
    expect(call('explain illegalstate').output).toMatch(/^android [\s\S]+\n\nios /)
  })

  it.each(catalogue)('explains $surface $code in both languages', ({ surface, code }) => {
    for (const locale of ['ko', 'en']) {
      const { output, exitCode } = call(`explain ${code} --surface ${surface} --locale ${locale}`)
      expect(exitCode).toBe(0)
      expect(output).not.toMatch(/undefined|\[object/)
    }
  })
})

describe('explain WORDS and search', () => {
  it('finds words of both languages, whatever the locale', () => {
    expect(call('explain expired').output).toContain('E2020')
    expect(call('explain 만료').output).toContain('E2020')
    expect(call('search 만료').output).toBe(call('explain 만료').output)
  })

  it('bears any case, and needs all the words', () => {
    expect(call('search EXPIRED Window').output).toMatch(/^window\s+E2020\s.+$/)
    expect(run(['search', 'expired window'], {}, '').output).toBe(call('search expired window').output)
    expect(call('search expired zebra').exitCode).toBe(1)
  })

  it('lists one line a row', () => {
    const lines = call('explain E200 --surface rest').output.split('\n')
    expect(lines).toHaveLength(9)
    expect(lines[0]).toMatch(/^rest\s+E2001\s/)
  })

  it('lists a code that is searched for instead of explaining it', () => {
    expect(call('search E8005').output.split('\n')).toHaveLength(1)
  })
})

describe('list', () => {
  it('has a line for every row', () => {
    expect(call('list').output.split('\n')).toHaveLength(catalogue.length)
    expect(call('list --surface window').output.split('\n')).toHaveLength(16)
  })
})

describe('--json', () => {
  it('has columns and texts', () => {
    const [row, ...others] = JSON.parse(call('explain E2008 --json --locale ko').output) as unknown[]
    expect(others).toEqual([])
    expect(row).toMatchObject({
      surface: 'rest',
      code: 'E2008',
      httpStatus: 400,
      user: ko.rest.E2008,
      developer: developerKo.rest.E2008,
    })
  })

  it('holds for lists too', () => {
    expect(JSON.parse(call('list --json').output)).toHaveLength(catalogue.length)
    expect(JSON.parse(call('search 만료 --json').output)).not.toHaveLength(0)
  })
})

describe('the language', () => {
  it.each([
    { env: { LANG: 'ko_KR.UTF-8' }, korean: true },
    { env: { LANG: 'ko_KR.UTF-8', LC_ALL: 'C' }, korean: false },
    { env: { LANG: 'en_US.UTF-8', LC_ALL: 'ko' }, korean: true },
    { env: { LANG: 'ko', LC_ALL: '' }, korean: true },
    { env: { LANG: 'C.UTF-8' }, korean: false },
    { env: {}, korean: false },
  ])('of $env', ({ env, korean }) => {
    expect(call('explain E2008', env as Record<string, string>).output.includes('원인')).toBe(korean)
  })

  it('of --locale comes first', () => {
    expect(call('explain E2008 --locale en', { LANG: 'ko' }).output).toContain('Cause')
  })
})

describe('nothing found', () => {
  it('exits with 1 and names the nearest codes', () => {
    expect(call('explain E8006')).toEqual({
      output: 'Nothing fits "E8006"; the nearest: E8001, E8002, E8003, E8004, E8005.',
      exitCode: 1,
    })
  })

  it('names the list when no code is near', () => {
    expect(call('explain zebra')).toEqual({
      output: 'Nothing fits "zebra": kakao-cert-codes list shows every code.',
      exitCode: 1,
    })
  })

  it('names the surfaces that have the code when --surface does not', () => {
    expect(call('explain E0002 --surface window')).toEqual({
      output: '"E0002" is not on window, but on rest.',
      exitCode: 1,
    })
  })

  it.each(['__proto__', 'constructor', '%s', 'E2008'.repeat(10_000)])('bears %j', (text) => {
    expect(run(['explain', text], {}, '').exitCode).toBe(1)
  })
})

describe('a wrong call', () => {
  it.each([
    ['explain E2008 --bogus', /^Unknown option '--bogus'\. See kakao-cert-codes --help\.$/],
    ['explain E2008 --locale', /--locale/],
    ['explain E2008 --locale fr', /^There is no locale "fr": use ko or en\.$/],
    [
      'explain E2008 --surface moon',
      /^There is no surface "moon": use rest, window, login, android, ios, client\.$/,
    ],
    ['explain', /^explain needs a code/],
    ['search', /^search needs a code/],
    ['list E2008', /^list takes no words/],
    ['E2008', /^There is no command "E2008"/],
  ])('%s exits with 2 and one sentence', (args, sentence) => {
    const { output, exitCode } = call(args)
    expect(exitCode).toBe(2)
    expect(output).toMatch(sentence)
    expect(output).not.toContain('\n')
  })
})

describe('help and version', () => {
  it('are there', () => {
    expect(call('--help')).toMatchObject({ exitCode: 0 })
    expect(run([], {}, '')).toEqual(call('-h'))
    expect(call('--version')).toEqual({ output: '1.2.3', exitCode: 0 })
  })

  it('names every option', () => {
    for (const option of ['surface', 'locale', 'json', 'help', 'version']) {
      expect(call('--help').output).toContain(`--${option}`)
    }
  })
})

describe('README.md', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

  it.each(['explain E8004', 'search foreign number', 'explain E2008 --locale ko'])(
    'shows what %s prints',
    (args) => {
      expect(readme).toContain(`$ npx kakao-cert-codes ${args}\n${call(args).output}\n`)
    },
  )

  it.each(['rest', 'window', 'login', 'android', 'ios', 'client'])('counts the codes of %s', (surface) => {
    const count = catalogue.filter((row) => row.surface === surface).length
    expect(readme).toMatch(new RegExp(`^\\| \`${surface}\` +\\| +${count} \\|`, 'm'))
  })
})
