import { expect, it } from 'vitest'
import { returnAddress } from './returnAddress.ts'

const home = 'http://localhost:3000/return'

it('has the transaction or the code, never both, and neither when the person left', () => {
  expect(returnAddress(home, { txId: 'T' })).toBe(`${home}?tx_id=T`)
  expect(returnAddress(home, { errorCode: 'E8005' })).toBe(`${home}?error_code=E8005`)
  expect(returnAddress(home, 'left')).toBe(home)
})

it('gives the state back as it was', () => {
  const state = 'a b&error_code=E0001#가'
  const url = new URL(returnAddress(home, { txId: 'T' }, state))
  expect(url.searchParams.get('state')).toBe(state)
  expect(url.searchParams.get('error_code')).toBeNull()
})

it('keeps what the site has in its address, but nothing that looks like a result', () => {
  const own = `${home}?order=7&tx_id=forged&error_code=forged&state=forged#top`
  expect(returnAddress(own, 'left')).toBe(`${home}?order=7#top`)
})
