import { expect, test } from 'vitest'
import { chooseLanguage } from './chooseLanguage.ts'

test.each([
  ['?lang=ko', 'en-US', 'ko'],
  ['?person=a&lang=en', 'ko-KR', 'en'],
  ['?lang=fr', 'ko', 'ko'],
  ['', 'ko-KR', 'ko'],
  ['', 'fr', 'en'],
])('%s with a %s browser is %s', (search, preferred, language) => {
  expect(chooseLanguage(search, preferred)).toBe(language)
})
