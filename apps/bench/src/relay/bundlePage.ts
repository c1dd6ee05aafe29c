import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** The page of the benchmark as one script, made for production. */
export const bundlePage = async (): Promise<string> => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../../page/main.tsx', import.meta.url)),
    platform: 'browser',
    // Libraries say 'use client', which one script has no use for.
    logLevel: 'silent',
    resolve: { conditionNames: ['@kakao-cert/source', 'browser', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    return output[0].code
  } finally {
    await bundle.close()
  }
}
