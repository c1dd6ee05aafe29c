import { expect, it } from 'vitest'
import { sayTime } from './sayTime.ts'

it.each([
  ['ko', 300, '5분'],
  ['en', 300, '5 minutes'],
  ['en', 60, '1 minute'],
  ['en', 30, '30 seconds'],
  ['en', 1, '1 second'],
  ['ja', 30, '30 秒'],
  ['zh-CN', 120, '2分钟'],
  ['vi', 10, '10 giây'],
])('says in %s %i seconds as %s', (lang, seconds, said) => {
  expect(sayTime(seconds, lang)).toBe(said)
})
