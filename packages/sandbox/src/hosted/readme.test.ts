import { catalogue } from '@kakao-cert/codes'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const section = readme.split('\n## ').find((text) => text.startsWith('Hosted window')) ?? ''
const rows = section.split('\n').map((line) =>
  line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim().replaceAll('`', '')),
)

it.each(Object.entries(hostedWire))('README.md says how sure %s is', (row, { name, certainty }) => {
  const cells = rows.find(([first]) => first === row)
  expect([cells?.[1], cells?.[3]]).toEqual([name, certainty])
})

it('README.md says how each code of the window is raised', () => {
  const codes = catalogue.filter(({ surface }) => surface === 'window').map(({ code }) => code)
  const said = rows.flatMap(([first = '']) => (/^E\d{4}$/.test(first) ? [first] : []))
  expect(said.toSorted()).toEqual(codes.toSorted())
})
