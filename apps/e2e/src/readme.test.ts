import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test.each([
  ['tsx', './msw/SignButton.test.tsx'],
  ['ts', './tests/playwright.spec.ts'],
])('the README of the sandbox shows the %s test that is run', (language, path) => {
  expect(read('../../../packages/sandbox/README.md')).toContain(`\`\`\`${language}\n${read(path)}\`\`\``)
})

test('the README of react shows the layout that is tested', () => {
  expect(read('../../../packages/react/README.md')).toContain(
    `\`\`\`tsx\n${read('./msw/OwnLayout.tsx')}\`\`\``,
  )
})
