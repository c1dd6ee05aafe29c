import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions, type Rollup } from 'vite'
import { expect, it } from 'vitest'

const buildForBrowser = async (entry: string) => {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@kakao-cert/source', ...defaultClientConditions] },
    build: {
      write: false,
      rollupOptions: {
        input: fileURLToPath(new URL(entry, import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rollup.RollupOutput
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
}

it('runs in a browser: nothing of Node is in the bundle', async () => {
  const chunks = await buildForBrowser('./index.ts')
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
  expect(modules.some((id) => id.endsWith('createSandbox.ts'))).toBe(true)
  expect(modules.filter((id) => /node:|__vite-browser-external|\/src\/node\//.test(id))).toEqual([])
  const names = chunks.map(({ fileName }) => fileName)
  const imported = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
  expect(imported.filter((name) => !names.includes(name))).toEqual([])
})

it('loads the library of certificates only when something is signed', async () => {
  const chunks = await buildForBrowser('./index.ts')
  const entry = chunks.find(({ isEntry }) => isEntry)
  const issuing = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('issueKeys.ts')))
  expect(issuing?.moduleIds.some((id) => id.includes('@peculiar/x509'))).toBe(true)
  expect(entry?.dynamicImports).toContain(issuing?.fileName)
  expect(entry?.moduleIds.filter((id) => id.includes('@peculiar'))).toEqual([])
})

it('would be noticed if it were', async () => {
  const chunks = await buildForBrowser('../node/createPages.ts')
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
  expect(modules.some((id) => id.includes('__vite-browser-external'))).toBe(true)
})
