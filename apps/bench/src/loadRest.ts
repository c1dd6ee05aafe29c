import autocannon from 'autocannon'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { restFlow } from './restFlow.ts'

// One signature over REST as a flow, beside a bare handler that answers the same requests with a fixed object.

const seconds = Number(process.argv[2] ?? 10)
const connections = 10

const load = async (server: 'sandbox' | 'hono') => {
  const child = fork(new URL('serveForLoad.ts', import.meta.url), [server], {
    execArgv: ['--conditions=@kakao-cert/source'],
  })
  const [url] = (await once(child, 'message')) as [string]
  await autocannon({ url, connections, duration: 2, requests: [...restFlow] })
  const result = await autocannon({ url, connections, duration: seconds, requests: [...restFlow] })
  child.kill()
  return result
}

const results = { hono: await load('hono'), sandbox: await load('sandbox') }
console.log(`${connections} connections, ${seconds} s each; six requests are one signature.`)
console.log('server | signatures/s | requests/s | p50 ms | p99 ms | not 2xx | errors | ratio to bare Hono')
for (const [name, { requests, latency, non2xx, errors }] of Object.entries(results)) {
  const cells = [
    name,
    Math.round(requests.average / restFlow.length),
    Math.round(requests.average),
    latency.p50,
    latency.p99,
    non2xx,
    errors,
    (results.hono.requests.average / requests.average).toFixed(2),
  ]
  console.log(cells.join(' | '))
}
if (results.sandbox.non2xx + results.sandbox.errors > 0) process.exitCode = 1
