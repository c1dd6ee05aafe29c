import { join } from 'node:path'
import { build, defaultClientConditions, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { locales } from '../testing/locales.ts'

const names = Object.keys(locales) as (keyof typeof locales)[]
const exportOf = (name: string) => name.replace('-', '')

/** What a site's bundler makes of its page. */
const bundle = async (page: string): Promise<string> => {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@kakao-cert/source', ...defaultClientConditions] },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page.js' ? join(import.meta.dirname, id) : null),
        load: (id) => (id.endsWith('page.js') ? page : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: 'page.js', external: ['react', 'react-dom'] },
    },
  })) as Rolldown.RolldownOutput
  return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('')
}

const importOf = (name: string) => `import { ${exportOf(name)} } from '@kakao-cert/react/locales/${name}'\n`

describe.each(names)('%s', (name) => {
  const { windowLabel, phoneHint } = locales[name].messages
  const { title } = locales[name].codes.window.E8004
  const page = `${importOf(name)}console.log(${exportOf(name)})`

  it('is in the page that uses it, with the texts of the codes', async () => {
    const code = await bundle(page)
    for (const text of [windowLabel, phoneHint, title]) expect(code).toContain(text)
  })

  it('costs no byte where it is imported and not used', async () => {
    const used = names.find((other) => other !== name)!
    const without = `${importOf(used)}console.log(${exportOf(used)})`
    expect(await bundle(importOf(name) + without)).toBe(await bundle(without))
  })
})
