import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

const codes = ['E8004', 'E8005', 'E1001', 'CANCELLED', 'E8005']

describe('nearest', () => {
  it('gives the codes that differ least, each once', () => {
    expect(nearest('E8006', codes)).toEqual(['E8004', 'E8005'])
  })

  it('bears a wrong case, and a letter too many, too few or changed', () => {
    expect(nearest('canceled', codes)).toEqual(['CANCELLED'])
    expect(nearest('E80055', codes)).toEqual(['E8005'])
    expect(nearest('E801', codes)).toEqual(['E8004', 'E8005', 'E1001'])
  })

  it('puts codes that begin alike first', () => {
    expect(nearest('E8006', ['E1006', 'E2006', 'E8001', 'E8002'])).toEqual([
      'E8001',
      'E8002',
      'E1006',
      'E2006',
    ])
  })

  it('gives none for a text that is like no code', () => {
    expect(nearest('바나나', codes)).toEqual([])
    expect(nearest('', codes)).toEqual([])
    expect(nearest('E'.repeat(100_000), codes)).toEqual([])
  })
})
