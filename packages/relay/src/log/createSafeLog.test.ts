import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { Personal } from '../personal/Personal.ts'
import { createSafeLog, type LogFacts } from './createSafeLog.ts'

const createLog = () => {
  const lines: string[] = []
  const log = createSafeLog(pino({ level: 'info' }, { write: (line) => void lines.push(line) }))
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

const planted = '홍길동숨김 01098761234'

describe('a log through pino', () => {
  it('has level, sentence and what it was told', () => {
    const { log, last } = createLog()
    log.warn({ txId: 'tx-1', sessionId: 's-1', code: 'E0001' }, 'The service is slow.')
    expect(last()).toMatchObject({
      level: 40,
      msg: 'The service is slow.',
      txId: 'tx-1',
      sessionId: 's-1',
      code: 'E0001',
    })
    log.error({}, 'Broken.')
    expect(last()).toMatchObject({ level: 50, msg: 'Broken.' })
    log.info({}, 'Begun.')
    expect(last()).toMatchObject({ level: 30 })
  })

  it('tells an error by type, code and place', () => {
    const { log, last } = createLog()
    const cause = Object.assign(new Error(planted), { code: 'ECONNREFUSED' })
    log.error({ err: new TypeError(planted, { cause }) }, 'Broken.')
    const { err } = last() as { err: { type: string; at: string[]; cause: object } }
    expect(err).toMatchObject({ type: 'TypeError', cause: { type: 'Error', code: 'ECONNREFUSED' } })
    expect(err.at[0]).toContain('createSafeLog.test.ts')
  })

  it.each<[string, unknown]>([
    ['a message', new Error(planted)],
    [
      'a message of many lines that looks like a stack',
      new Error(`x\n    at ${planted}\n    at f (${planted})`),
    ],
    ['the name of an error', Object.assign(new Error('x'), { name: planted })],
    ['a code of an error', Object.assign(new Error('x'), { code: planted })],
    ['a detail of an error', Object.assign(new Error('x'), { detail: planted, person: { name: planted } })],
    ['a cause', new Error('x', { cause: new Error(planted, { cause: planted }) })],
    ['a text that was thrown', planted],
    ['an object that was thrown', { name: planted, message: planted, stack: planted }],
    ['personal data', new Personal({ name: planted })],
    ['an error that speaks for itself', Object.assign(new Error('x'), { toJSON: () => planted })],
  ])('tells nothing of %s', (_, err) => {
    const { log, lines } = createLog()
    log.error({ err }, 'Broken.')
    expect(lines).toHaveLength(1)
    for (const part of planted.split(' ')) expect(lines[0]).not.toContain(part)
  })

  it('tells nothing that was not meant to be told', () => {
    const { log, lines } = createLog()
    log.info({ txId: 'tx-1', name: planted, body: { phone: planted } } as LogFacts, 'Begun.')
    expect(lines[0]).toContain('tx-1')
    expect(lines[0]).not.toContain(planted)
  })

  it('does without a log that is broken', () => {
    const broken = () => {
      throw new Error('disk full')
    }
    const log = createSafeLog({ error: broken, warn: broken, info: broken })
    expect(() => log.error({}, 'Broken.')).not.toThrow()
  })
})
