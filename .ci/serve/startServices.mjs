import { findPorts } from '../process/findPorts.mjs'
import { readOptions } from '../process/readOptions.mjs'
import { readPort } from '../process/readPort.mjs'
import { say } from '../process/say.mjs'
import { ensureApps } from '../setup/ensureApps.mjs'
import { ensureDependencies } from '../setup/ensureDependencies.mjs'
import { ensureTools } from '../setup/ensureTools.mjs'
import { startServer } from './startServer.mjs'

const help = `npm start [-- options]   starts the demo and the sandbox it talks to

  --port N           port of the demo (4173)
  --sandbox-port N   port of the sandbox (4100)
  --help             this text`

const findPort = async (name, wanted, taken) => {
  const port = await findPorts(wanted, 1, taken)
  if (port !== wanted) say(`Port ${wanted} is taken: the ${name} uses ${port}`)
  return port
}

/** Everything `npm start` does, from a fresh clone to two running servers. */
export const startServices = async () => {
  const options = readOptions({ port: { type: 'string' }, 'sandbox-port': { type: 'string' } })
  if (options.help) return console.log(help)
  const wantedDemo = readPort('port', options.port, 4173)
  const wantedSandbox = readPort('sandbox-port', options['sandbox-port'], 4100)

  const node = await ensureTools()
  await ensureDependencies(node)
  await ensureApps(node)

  const demoPort = await findPort('demo', wantedDemo, [])
  const sandboxPort = await findPort('sandbox', wantedSandbox, [demoPort])

  const sandbox = await startServer({
    name: 'sandbox',
    node,
    script: 'packages/sandbox/src/node/cli.ts',
    args: ['--port', String(sandboxPort)],
  })
  const demo = await startServer({
    name: 'demo',
    node,
    script: 'apps/demo/server/main.ts',
    args: ['--port', String(demoPort), '--sandbox', `http://localhost:${sandboxPort}`],
  })
  console.log(`
  Demo      ${demo.url}
  Phone     ${sandbox.url}/phone   (the simulated KakaoTalk)
  Sandbox   ${sandbox.url}

  Ctrl-C stops both.
`)
  return Promise.race([sandbox.ended, demo.ended])
}
