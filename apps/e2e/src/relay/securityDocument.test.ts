import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

const testFiles = ['apps/e2e/src', 'packages/relay/src'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.ts$/.test(name))
    .map((name) => `${folder}/${name}`),
)

const named = [...read('docs/security.md').matchAll(/^\|.*\| `([^`]+)`\s*\|$/gm)].map(
  ([, title = '']) => title,
)

it('names a test for each threat', () => {
  const rows = read('docs/security.md').match(/^\|(?! Threat| -).*$/gm) ?? []
  expect(named).toHaveLength(rows.length)
  expect(named.length).toBeGreaterThan(15)
})

it.each(named)('there is a test: %s', (title) => {
  const found = testFiles.filter((file) => read(file).includes(title))
  expect(found).not.toEqual([])
})
