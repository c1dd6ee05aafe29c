import { expect, it } from 'vitest'
import { createClaims } from './createClaims.ts'

const open = () => {
  let nowMs = 0
  let made = 0
  const createId = () => {
    made += 1
    return `claim-${made}`
  }
  const claims = createClaims({ now: () => nowMs }, createId)
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { claims, pass }
}

it('knows a claim from when it is made until it is used', () => {
  const { claims } = open()
  const { claim } = claims.make(1000)
  expect(claim).toEqual({ id: 'claim-1', leaseUntilMs: 1000 })
  expect(claims.isOurs(claim)).toBe(true)
  claims.use(claim)
  expect(claims.isOurs(claim)).toBe(false)
})

it('knows no claim of another process', () => {
  const { claims } = open()
  claims.make(1000)
  expect(claims.isOurs({ id: 'claim-0', leaseUntilMs: 1000 })).toBe(false)
})

it('forgets those that were never used, so that they take no memory for ever', () => {
  const { claims, pass } = open()
  const { claim: long } = claims.make(2000)
  const { claim: short } = claims.make(1000)
  pass(1000)
  claims.make(1000)
  expect([claims.isOurs(long), claims.isOurs(short)]).toEqual([true, false])
})
