import { catalogue } from '@kakao-cert/codes'
import * as developerEn from '@kakao-cert/codes/developer/en'
import * as developerKo from '@kakao-cert/codes/developer/ko'
import { expect, it } from 'vitest'
import { checks, type Finding, type Note } from './Finding.ts'
import { formatFindings } from './formatFindings.ts'
import { en } from './locales/en.ts'
import { ko } from './locales/ko.ts'

const languages = {
  ko: { doctor: ko, developer: developerKo },
  en: { doctor: en, developer: developerEn },
}

it('says each finding in a line, and what to do under it', () => {
  const findings: Finding[] = [
    { check: 'service', verdict: 'good', note: { name: 'answered', ms: 12 } },
    { check: 'clock', verdict: 'bad', note: { name: 'apart', seconds: -90 } },
    { check: 'keys', verdict: 'bad', error: { surface: 'rest', code: 'E1004' } },
    { check: 'phase', verdict: 'unknown', note: { name: 'notReached' } },
  ]
  expect(formatFindings(findings, languages.en)).toBe(
    [
      '✓ service             Answers in 12 ms.',
      '✗ clock               This server is 90 s ahead of the service.',
      `                      → ${en.remedies.apart}`,
      `✗ REST API keys       E1004 ${developerEn.rest.E1004.cause}`,
      `                      → ${developerEn.rest.E1004.remedy}`,
      '? test or production  Not known until what is marked ✗ is mended.',
      '',
      '2 problems, 1 good, 1 not known',
    ].join('\n'),
  )
})

it('lines up Korean letters, which are twice as wide', () => {
  const [service, clock] = formatFindings(
    [
      { check: 'service', verdict: 'good', note: { name: 'answered', ms: 1 } },
      { check: 'clock', verdict: 'good', note: { name: 'apart', seconds: 0 } },
    ],
    languages.ko,
  ).split('\n')
  expect(service).toBe('✓ 서비스 연결  1 ms 만에 응답했어요.')
  expect(clock).toBe('✓ 시계         서비스의 시계와 맞아요.')
})

const notes: { readonly [N in Note['name']]: Extract<Note, { readonly name: N }> } = {
  answered: { name: 'answered', ms: 1 },
  unreachable: { name: 'unreachable' },
  notPong: { name: 'notPong', status: 502 },
  apart: { name: 'apart', seconds: 40 },
  noDate: { name: 'noDate' },
  notReached: { name: 'notReached' },
  unreadable: { name: 'unreadable' },
  noRedirect: { name: 'noRedirect' },
  redirectForm: { name: 'redirectForm', uri: 'https://a.example' },
  redirectUnreachable: { name: 'redirectUnreachable', uri: 'https://a.example' },
  redirectStatus: { name: 'redirectStatus', uri: 'https://a.example', status: 404 },
  redirectLeadsOn: { name: 'redirectLeadsOn', uri: 'https://a.example' },
  redirectAnswers: { name: 'redirectAnswers', uri: 'https://a.example' },
}

it.each(['ko', 'en'] as const)('has a text in %s for everything that it can find', (name) => {
  for (const note of Object.values(notes)) {
    const text = formatFindings([{ check: 'service', verdict: 'bad', note }], languages[name])
    expect(text).not.toMatch(/undefined|\[object/)
    expect(text.split('\n')[0]?.length).toBeGreaterThan(10)
  }
  for (const { code } of catalogue.filter(({ surface }) => surface === 'rest')) {
    const text = formatFindings(
      [{ check: 'service', verdict: 'bad', error: { surface: 'rest', code } }],
      languages[name],
    )
    expect(text).toContain(code)
    expect(text).toContain('→ ')
  }
  expect(checks.map((check) => languages[name].doctor.checks[check])).not.toContain('')
})

it('says of a code that nobody knows that nobody does', () => {
  const text = formatFindings(
    [{ check: 'service', verdict: 'bad', error: { surface: 'rest', code: 'E7777' } }],
    languages.en,
  )
  expect(text).toContain(`E7777 ${developerEn.client.UNKNOWN_CODE.cause}`)
})
