import { describe, expect, it } from 'vitest'
import { parseOptions } from './parseOptions.ts'

describe('what is served', () => {
  it.each([
    [[], { port: 4100 }],
    [['--port', '0'], { port: 0 }],
    [['--port=65535'], { port: 65_535 }],
    [['--host', '0.0.0.0'], { port: 4100, host: '0.0.0.0' }],
    [['--db', 'sandbox.db'], { port: 4100, file: 'sandbox.db' }],
    [['--phase', 'production'], { port: 4100, phase: 'production' }],
    [['--second-factor', 'characters'], { port: 4100, limits: { secondFactor: 'characters' } }],
    [['--no-state'], { port: 4100, echoesState: false }],
    [['--port', '1', '--port', '2'], { port: 2 }],
  ])('%j', (args, options) => {
    expect(parseOptions(args)).toEqual({ kind: 'serve', options })
  })
})

it('says where the fixtures are', () => {
  expect(parseOptions(['--fixtures', 'ours.json'])).toEqual({
    kind: 'serve',
    options: { port: 4100 },
    fixturesFile: 'ours.json',
  })
})

it('says where the names of the wire are', () => {
  expect(parseOptions(['--wire', 'ours.json'])).toEqual({
    kind: 'serve',
    options: { port: 4100 },
    wireFile: 'ours.json',
  })
})

describe('the scenarios', () => {
  it.each([
    [['scenarios'], { language: 'en' }],
    [['scenarios', '--lang', 'ko'], { language: 'ko' }],
    [['scenarios', '--url', 'http://localhost:4100/'], { language: 'en', url: 'http://localhost:4100' }],
  ])('%j', (args, options) => {
    expect(parseOptions(args)).toEqual({ kind: 'scenarios', ...options })
  })
})

describe('what is refused', () => {
  it.each([
    [['--port', ''], '--port takes a number from 0 to 65535.'],
    [['--port', 'http'], '--port takes a number from 0 to 65535.'],
    [['--port', '65536'], '--port takes a number from 0 to 65535.'],
    [['--port', '1e3'], '--port takes a number from 0 to 65535.'],
    [['--port', '0x10'], '--port takes a number from 0 to 65535.'],
    [['--port=-1'], '--port takes a number from 0 to 65535.'],
    [['--host', ''], '--host takes an address.'],
    [['--fixtures', ''], '--fixtures takes the path of a file.'],
    [['--wire', ''], '--wire takes the path of a file.'],
    [['--db', ''], '--db takes the path of a file.'],
    [['--phase', 'beta'], '--phase takes test or production.'],
    [['--second-factor', 'face'], '--second-factor takes sms or characters.'],
    [['scenarios', '--url', 'here'], '--url takes an address such as http://localhost:4100.'],
    [['scenarios', '--lang', 'fr'], '--lang takes ko or en.'],
  ])('%j: %s', (args, sentence) => {
    expect(parseOptions(args)).toEqual({ kind: 'error', sentence })
  })

  it.each([
    [['--no-such-option']],
    [['serve']],
    [['--port']],
    [['--help=1']],
    [['--no-state=1']],
    [['--state']],
    [['scenarios', '--port', '1']],
  ])('%j, and says where help is', (args) => {
    expect(parseOptions(args)).toEqual({ kind: 'error', sentence: expect.stringMatching(/ See --help\.$/) })
  })
})

it('helps with every option', () => {
  const help = parseOptions(['--help', '--port', 'nonsense'])
  const text = help.kind === 'help' ? help.text : ''
  for (const option of [
    '--port',
    '--host',
    '--db',
    '--fixtures',
    '--wire',
    '--phase',
    '--second-factor',
    '--no-state',
    '--help',
    'scenarios',
  ]) {
    expect(text).toContain(option)
  }
})
