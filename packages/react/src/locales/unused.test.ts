import { describe, expect, it } from 'vitest'
import { bundlePage } from '../testing/bundlePage.ts'
import { locales } from '../testing/locales.ts'

const names = Object.keys(locales) as (keyof typeof locales)[]
const exportOf = (name: string) => name.replace('-', '')

const importOf = (name: string) => `import { ${exportOf(name)} } from '@kakao-cert/react/locales/${name}'\n`

describe.each(names)('%s', (name) => {
  const { windowLabel, phoneHint } = locales[name].messages
  const { title } = locales[name].codes.window.E8004
  const page = `${importOf(name)}console.log(${exportOf(name)})`

  it('is in the page that uses it, with the texts of the codes', async () => {
    const code = await bundlePage(page)
    for (const text of [windowLabel, phoneHint, title]) expect(code).toContain(text)
  })

  it('costs no byte where it is imported and not used', async () => {
    const used = names.find((other) => other !== name)!
    const without = `${importOf(used)}console.log(${exportOf(used)})`
    expect(await bundlePage(importOf(name) + without)).toBe(await bundlePage(without))
  })
})
