import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test.each(['README.md', 'README.ko.md'])('%s shows the code that embeds the window', (readme) => {
  expect(read(`../../../${readme}`)).toContain(`\`\`\`tsx\n${read('./Embed.tsx')}\`\`\``)
})

test.each(['hosted/HostedEmbed.tsx', 'login/LoginEmbed.tsx'])(
  'the README of the React package shows %s',
  (file) => {
    const code = read(`./${file}`)
    expect(read('../../../packages/react/README.md')).toContain(`\`\`\`tsx\n${code}\`\`\``)
  },
)
