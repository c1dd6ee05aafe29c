import { expect, it } from 'vitest'
import { bundlePage } from './testing/bundlePage.ts'

const pageWith = (...parts: readonly string[]) =>
  `import { KakaoCert } from '@kakao-cert/react'\n${parts.map((part) => `console.log(KakaoCert.${part})`).join('\n')}`

// What each part alone has in it.
const marks = {
  MethodChoice: 'phoneMethodHint',
  PhoneForm: 'nameBadCharacters',
  Qr: 'qrStep3',
  SecondFactor: 'one-time-code',
  Status: 'waitingStep3',
  Error: 'issueCertificate',
  Connection: 'offline',
  TimeLeft: 'time-left',
}
const parts = Object.keys(marks) as (keyof typeof marks)[]

it.each(parts)('a page with %s has no other part in it', async (part) => {
  const code = await bundlePage(pageWith('Root', part))
  expect(parts.filter((other) => code.includes(marks[other]))).toEqual([part])
})
