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
  expect(chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])).toEqual([])
})

it('would be noticed if it were', async () => {
  const chunks = await buildForBrowser('../node/createPages.ts')
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
  expect(modules.some((id) => id.includes('__vite-browser-external'))).toBe(true)
})
