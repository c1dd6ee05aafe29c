import { startProcess, type Served } from './startProcess.ts'

/** Serves the demo on a free port, with a sandbox of its own. */
export const serveDemo = (sandboxUrl: string): Promise<Served> =>
  startProcess('apps/demo/server/main.ts', ['--port', '0', '--sandbox', sandboxUrl])
