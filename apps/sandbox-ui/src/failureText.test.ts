import { describe, expect, test } from 'vitest'
import { failureText } from './failureText.ts'

describe('failureText', () => {
  test('tells a used QR code from an answered request', () => {
    const failure = { kind: 'refused', code: 'E1001', reason: 'wrongState', message: '' } as const
    expect(failureText('scan', failure)).toBe('failScanUsed')
    expect(failureText('answer', failure)).toBe('failRequestAnswered')
  })

  test('has a sentence for a refusal that it does not know', () => {
    expect(failureText('scan', { kind: 'refused', message: '', code: 'E9999' })).toBe('failOther')
    expect(failureText('scan', { kind: 'refused', message: '', code: 'E0001', reason: 'internal' })).toBe(
      'failOther',
    )
  })

  test('says when the sandbox cannot be reached', () => {
    expect(failureText('answer', { kind: 'unreachable' })).toBe('failUnreachable')
  })
})
