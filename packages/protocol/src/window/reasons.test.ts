import { findCode } from '@kakao-cert/codes'
import { describe, expect, it } from 'vitest'
import { parse } from '../parse.ts'
import { createProblem } from './createProblem.ts'
import { ProblemSchema } from './Problem.ts'
import { reasons, type Reason } from './reasons.ts'

const names = Object.keys(reasons).filter((name): name is Reason => Object.hasOwn(reasons, name))

describe.each(names)('%s', (reason) => {
  const problem = createProblem(reason)

  it('has a code that its surface has a row for', () => {
    const row = findCode(problem.error.surface, problem.error.code)
    expect(row.known).toBe(true)
  })

  it('has the status of a refusal and a sentence that is one', () => {
    expect(reasons[reason].status).toBeGreaterThanOrEqual(400)
    expect(reasons[reason].status < 500).toBe(!['internal', 'serviceUnreachable'].includes(reason))
    expect(reasons[reason].sentence).toMatch(/^[A-Z`a-z].*\.$/)
  })

  it('goes over the wire and comes back the same', () => {
    expect(parse(ProblemSchema, JSON.parse(JSON.stringify(problem)))).toEqual(problem)
  })
})

it('has a cause for a number of another country that the row of its code lists', () => {
  const row = findCode('window', reasons.foreignNumber.code)
  expect(Object.keys(('causes' in row && row.causes) || {})).toContain('foreignNumber')
})

it('can be read from a later version that knows more reasons', () => {
  const { error } = createProblem('limitReached')
  expect(parse(ProblemSchema, { error: { ...error, reason: 'invented2030' } })?.error.code).toBe(error.code)
})

it.each([
  ['invalidField', true],
  ['noAccount', true],
  ['wrongState', true],
  ['noCertificate', false],
  ['limitReached', false],
  ['unknownSession', false],
  ['internal', false],
] as const)('says whether the session goes on after %s: %s', (reason, canGoOn) => {
  expect(createProblem(reason).error.canGoOn).toBe(canGoOn)
})
