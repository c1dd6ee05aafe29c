import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { joinStyles } from '../joinStyles.ts'

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')

const readAll = (folder: string, ending: RegExp) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => ending.test(name))
    .map((name) => read(folder, name))
    .join('\n')

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort()

const documentation = read('../../../docs/theming.md')
const styles = readAll('styles', /\.css$/).replaceAll(/\/\*[^]*?\*\//g, '')
const components = ['.', 'compose', 'parts', 'screens', 'window', 'login']
  .map((folder) => readAll(folder, /^\w+\.tsx$/))
  .join('\n')

/** The rows of a table of the documentation whose first column begins so. */
const rows = (beginning: string) =>
  [...documentation.matchAll(/^\| `(.+?)` +\| (.+?) +\| (.+?) +\|(?: (.+?) +\|)?$/gm)]
    .map(([, name = '', , light = '', dark = '']) => ({ name, light, dark }))
    .filter(({ name }) => name.startsWith(beginning))

const namesOf = (documented: ReturnType<typeof rows>): readonly string[] =>
  documented.map(({ name }) => name).toSorted()

const valueOf = (cell: string) => cell.replaceAll('`', '')

/** How the stylesheet has a property of that row. */
const declarationOf = ({ name, light, dark }: ReturnType<typeof rows>[number]) =>
  dark === light || dark === 'the same'
    ? `var(${name}, ${valueOf(light)})`
    : `var(${name}, light-dark(${valueOf(light)}, ${valueOf(dark)}))`

describe('custom properties', () => {
  const documented = rows('--kakao-cert-')

  it('are documented, each once, and no other', () => {
    expect(namesOf(documented)).toEqual(all(styles, /(--kakao-cert-[\w-]+)/g))
  })

  it.each(documented.filter(({ light }) => light !== 'see below'))(
    '$name has the documented values',
    (row) => {
      expect(styles).toContain(declarationOf(row))
    },
  )

  it('are used by a rule, and rules use no other', () => {
    const set = all(styles, /(--_[\w-]+):/g)
    expect(all(styles, /var\((--_[\w-]+)/g)).toEqual(set)
  })
})

describe('selectors', () => {
  const listOf = (heading: string) => {
    const [, list] = new RegExp(`${heading}[^\\n]*\\n\\n([^]*?)\\n\\n`).exec(documentation) ?? []
    return all(list ?? '', /`([\w-]+)`/g)
  }
  const publicParts = listOf('Public parts')
  const internalParts = listOf('Internal parts')

  it('of every part are documented as public or internal, and no other', () => {
    expect([...publicParts, ...internalParts].sort()).toEqual(all(components, /data-part="([\w-]+)"/g))
  })

  it('style no part that is not there', () => {
    const parts = new Set([...publicParts, ...internalParts])
    expect(all(styles, /data-part='([\w-]+)'/g).filter((part) => !parts.has(part))).toEqual([])
  })

  it('of every data attribute are documented, and no other', () => {
    expect(namesOf(rows('data-'))).toEqual(all(components, /(data-[a-z]+)=/g))
  })
})

describe('the stylesheet that is shipped', () => {
  const shipped = new TextDecoder().decode(joinStyles())

  it('is one layer and nothing else', () => {
    expect(shipped).toMatch(/^@layer kakao-cert\{/)
    expect(shipped.match(/@layer/g)).toHaveLength(1)
    expect(shipped).not.toContain('@import')
    let depth = 0
    const closes = [...shipped].flatMap((letter, at) => {
      depth += letter === '{' ? 1 : letter === '}' ? -1 : 0
      return letter === '}' && depth === 0 ? [at] : []
    })
    expect(closes).toEqual([shipped.trimEnd().length - 1])
  })

  it('has every file in it', () => {
    const imported = all(read('styles.css'), /@import '\.\/styles\/([\w-]+\.css)' layer\(kakao-cert\)/g)
    expect(imported).toEqual(readdirSync(join(import.meta.dirname, 'styles')).sort())
  })
})
