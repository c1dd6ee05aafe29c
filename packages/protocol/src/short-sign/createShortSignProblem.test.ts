import { expect, it } from 'vitest'
import { parse } from '../parse.ts'
import { readProblem } from '../read/readProblem.ts'
import { ProblemSchema } from '../window/Problem.ts'
import { createShortSignProblem } from './createShortSignProblem.ts'
import { shortSignReasons, type ShortSignReason } from './shortSignReasons.ts'

const reasons = Object.keys(shortSignReasons) as ShortSignReason[]

it.each(reasons)('the refusal %s is read whole', (reason) => {
  const problem = createShortSignProblem(reason)
  expect(parse(ProblemSchema, problem)).toEqual(problem)
  expect(readProblem(JSON.parse(JSON.stringify(problem)))).toEqual(problem)
})

it('what a new signature or some patience mends leaves the session alive', () => {
  const over = reasons.filter((reason) => createShortSignProblem(reason).error.canGoOn === false)
  expect(over).toEqual(['unknownTransaction', 'notSignedInTime', 'expiredKey'])
})
