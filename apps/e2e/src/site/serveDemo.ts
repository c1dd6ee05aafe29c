import { startProcess, type Served } from './startProcess.ts'

/**
 * Serves the demo on a free port, with a sandbox of its own.
 *
 * @param siteUrls where browsers reach it beside its own address
 */
export const serveDemo = (sandboxUrl: string, siteUrls: readonly string[] = []): Promise<Served> =>
  startProcess('apps/demo/server/main.ts', [
    '--port',
    '0',
    '--sandbox',
    sandboxUrl,
    ...siteUrls.flatMap((url) => ['--site', url]),
  ])
