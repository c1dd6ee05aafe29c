import { describe, expect, it } from 'vitest'
import { institutions } from '../fixtures/institutions.ts'
import { isRegistered } from './isRegistered.ts'

const only = (id: string) => institutions.filter(({ settleId }) => settleId === id)
const bank = 'https://hanbit.example/cert/return'

describe('leads back to', () => {
  it.each([
    'http://localhost/',
    'http://localhost:3000/return?a=1',
    'https://localhost:8443/x',
    'http://127.0.0.1:5173/',
    'http://[::1]:80/',
    bank,
  ])('%s', (address) => {
    expect(isRegistered(address, only('SANDBOX-BANK'))).toBe(true)
  })

  it('what anybody registered, where nobody knows who asks', () => {
    expect(isRegistered(bank, institutions)).toBe(true)
    expect(isRegistered(bank, only('SANDBOX-SHOP'))).toBe(false)
  })
})

describe('never leads to', () => {
  it.each([
    '',
    '/return',
    'localhost:3000',
    '//localhost/',
    'javascript:alert(1)//localhost',
    'data:text/html,localhost',
    'ftp://localhost/',
    'http://localhost.evil.example/',
    'http://localhost@evil.example/',
    'http://me:secret@localhost/',
    'https://evil.example/?localhost',
    'https://evil.example/#localhost',
    `${bank}/`,
    `${bank}.evil.example`,
    `${bank}?next=https://evil.example`,
    'http://hanbit.example/cert/return',
    'https://evil.example/\\@localhost/',
  ])('%j', (address) => {
    expect(isRegistered(address, institutions)).toBe(false)
  })
})
