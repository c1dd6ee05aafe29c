import { expect } from '@playwright/test'
import { sendTo } from '../relay/sendTo.ts'
import { walkMount } from '../relay/walkMount.ts'
import { runIn } from './runIn.ts'
import { sandbox } from './sandbox.ts'
import { withServers } from './withServers.ts'
import { writeNextApp } from './writeNextApp.ts'

const port = 4790
const url = `http://localhost:${port}`

const secrets = {
  RELAY_SECRET: 'a secret of a test, 0123456789 abcdef',
  SEAL_KEY: 'GzC4mQm8vQh1k0yq9Hn3b1XJ8q2m6r5t7u9w0x1y2z4=',
}

const walk = async () => {
  expect(await walkMount({ send: sendTo(url), sandboxUrl: sandbox.url })).toEqual({
    health: { status: 'up' },
    told: ['choosing', 'waiting', 'signed'],
    completion: { txId: expect.any(String), result: { receipt: expect.stringMatching(/^R-/) } },
    refused: [400, 404],
  })
}

/** A new Next.js app with the route handler of the relay's README: built without a secret, started with them, and walked through. */
export const tryNext = async (app: Parameters<typeof writeNextApp>[0]): Promise<void> => {
  writeNextApp(app)
  const run = runIn(app.folder)
  run('npm', 'install', '--no-audit', '--no-fund', '--loglevel', 'error')
  run('npx', 'next', 'build')
  const site = {
    program: 'next',
    args: ['start', '-p', String(port)],
    env: secrets,
    url: `${url}/cert/health`,
  }
  // The health of the relay is that of the service: so the sandbox comes first.
  await withServers(app.folder, [sandbox.server, site], walk)
  console.log('Next.js: installed, built, started, signed.')
}
