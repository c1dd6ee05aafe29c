import { catalogue } from '@kakao-cert/codes'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const section = readme.split('\n## ').find((text) => text.startsWith('Certification login')) ?? ''

it('README.md says how each row of the login is raised', () => {
  const codes = catalogue.filter(({ surface }) => surface === 'login').map(({ code }) => code as string)
  const said = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, code]) => String(code))
  expect(said.toSorted()).toEqual(codes.toSorted())
})
