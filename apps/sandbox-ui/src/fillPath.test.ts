import { describe, expect, test } from 'vitest'
import { fillPath } from './fillPath.ts'

describe('fillPath', () => {
  test('fills every named segment', () => {
    expect(fillPath('/phones/:personId/requests/:sessionId/sign', { personId: 'a', sessionId: 'b' })).toBe(
      '/phones/a/requests/b/sign',
    )
  })

  test('keeps a value inside its segment', () => {
    expect(fillPath('/phones/:personId', { personId: '../x?y' })).toBe('/phones/..%2Fx%3Fy')
  })
})
