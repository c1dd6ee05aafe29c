import { expect, it } from 'vitest'
import { isOwnPage } from './isOwnPage.ts'

const ask = (headers: Record<string, string>) =>
  isOwnPage(new Request('http://10.0.0.5:3000/cert/sessions', { method: 'POST', headers }), [
    'https://www.bank.example',
  ])

it.each<[string, Record<string, string>, boolean]>([
  ['a page of the site, as the browser says', { 'Sec-Fetch-Site': 'same-origin' }, true],
  ['a page of a sister site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://evil.bank.example' }, false],
  ['a page of another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, false],
  ['a bookmark', { 'Sec-Fetch-Site': 'none' }, false],
  [
    'a page of an origin that is allowed',
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://www.bank.example' },
    true,
  ],
  [
    'an old browser on the site, behind a proxy',
    { Origin: 'https://bank.example', Host: 'bank.example' },
    true,
  ],
  ['an old browser elsewhere', { Origin: 'https://evil.example', Host: 'bank.example' }, false],
  ['a page without an origin', { Origin: 'null', Host: 'bank.example' }, false],
  ['no browser', {}, true],
])('%s', (_, headers, isOwn) => {
  expect(ask(headers)).toBe(isOwn)
})

it('does not believe a header of a proxy', () => {
  const headers = { Origin: 'https://evil.example', Host: 'bank.example', 'X-Forwarded-Host': 'evil.example' }
  expect(ask(headers)).toBe(false)
})
