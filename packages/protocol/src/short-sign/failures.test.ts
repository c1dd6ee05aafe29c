import { catalogue, findCode } from '@kakao-cert/codes'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureOfError } from './failureOfError.ts'
import { failureOfKapi } from './failureOfKapi.ts'
import { listFailures } from './listFailures.ts'
import type { Platform, ShortSignFailure } from './shortSignFailures.ts'
import { toPlatformError } from './toPlatformError.ts'

const platforms: readonly Platform[] = ['android', 'ios']
const failures = listFailures().map(({ failure }) => failure)

const published: readonly [ShortSignFailure, number, string][] = [
  ['signingIsNotCompleted', -421, 'E2006'],
  ['invalidTransaction', -422, 'E2007'],
  ['transactionHasExpired', -423, 'E2016'],
]

describe.each(platforms)('on %s', (platform) => {
  it('every row of the catalogue and each of its causes is reached once, and nothing else', () => {
    const reached = failures.map((failure) => {
      const { code, cause = '' } = toPlatformError(failure, platform)
      return `${code} ${cause}`
    })
    const wanted = catalogue
      .filter(({ surface }) => surface === platform)
      .flatMap(({ code, causes = { '': {} } }) => Object.keys(causes).map((cause) => `${code} ${cause}`))
    expect(wanted).toHaveLength(6)
    expect(reached.toSorted()).toEqual(wanted.toSorted())
  })

  it.each(failures)('%s is found again', (failure) => {
    const error = toPlatformError(failure, platform)
    expect(findCode(error.surface, error.code).known).toBe(true)
    expect(failureOfError(error)).toBe(failure)
  })

  it('an IllegalState that says no cause, or another, is none of them', () => {
    const { cause: _, ...error } = toPlatformError('noKeyPair', platform)
    expect(failureOfError(error)).toBeUndefined()
    expect(failureOfError({ ...error, cause: 'other' })).toBeUndefined()
  })
})

it.each(published)('%s is number %i and code %s', (failure, number, code) => {
  expect(failureOfKapi(number)).toBe(failure)
  expect(failureOfError({ surface: 'rest', code })).toBe(failure)
})

it('any other number or code means nothing here', () => {
  expect(() =>
    fc.assert(
      fc.property(
        fc.integer().filter((number) => number < -423 || number > -421),
        fc.string(),
        (number, code) =>
          failureOfKapi(number) === undefined && failureOfError({ surface: 'rest', code }) === undefined,
      ),
    ),
  ).not.toThrow()
  expect(failureOfError({ surface: 'window', code: 'E2006' })).toBeUndefined()
})
