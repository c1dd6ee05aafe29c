import { createMemoryStore, createSandbox, sandboxKey, windowPath } from '@kakao-cert/sandbox'
import { createSqliteStore } from '@kakao-cert/sandbox/node'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restKeys } from './restKeys.ts'

// How a sandbox bears many finished transactions, half of the window and half over REST:
// `pnpm --filter @kakao-cert/bench fill 1000000`.

const total = Number(process.argv[2] ?? 100_000)
const parts = 10
const windowKeys = { Authorization: `KakaoAK ${sandboxKey}`, 'Content-Type': 'application/json' }
const title = '계좌 개설'

type Post = (path: string, body: object, headers?: object) => Promise<{ sessionId: string; tx_id: string }>

/** Opened and cancelled. */
const finishWindow = async (post: Post) => {
  const request = {
    settleId: 'SANDBOX-BANK',
    product: 'K1400T',
    title,
    signData: '동의합니다.',
    locale: 'ko',
  }
  const { sessionId } = await post(`${windowPath}/sessions`, request, windowKeys)
  await post(`${windowPath}/sessions/${sessionId}/cancel`, {})
}

/** Prepared, and spent by a request that cannot be delivered. */
const finishRest = async (post: Post) => {
  const person = { name: '웅녀', birthday: '19701003', phone_number: '01000000005' }
  const body = { settle_id: 'SANDBOX-BANK', title, token: 'token', ...person }
  const { tx_id } = await post('/sign/v2/prepare/K1100T', body, restKeys)
  await post('/sign/v2/request/K1100T', { tx_id }, restKeys)
}

/** Processor time, which other work of the machine does not change. */
const timeUs = async (work: () => Promise<unknown>, count: number) => {
  const start = process.cpuUsage()
  for (let done = 0; done < count; done += 1) await work()
  const { user, system } = process.cpuUsage(start)
  return `${((user + system) / count).toFixed(0)} µs`
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`

const fill = async (name: string, store: ReturnType<typeof createMemoryStore>, fileSize: () => number) => {
  const sandbox = createSandbox({ store })
  const ask = async (path: string, init: RequestInit = {}) =>
    (await sandbox.fetch(new Request(`http://sandbox${path}`, init))).json()
  const post: Post = (path, body, headers) =>
    ask(path, { method: 'POST', body: JSON.stringify(body), headers: { ...headers } }) as ReturnType<Post>
  const finishBoth = async () => {
    await finishWindow(post)
    await finishRest(post)
  }
  for (let part = 1; part <= parts; part += 1) {
    const both = await timeUs(finishBoth, total / parts / 2)
    const cells = [
      name,
      `${((total / parts) * part).toLocaleString('en')} finished`,
      `${both} for one of each`,
      `${await timeUs(() => ask('/__sandbox/transactions'), 20)} to list the newest`,
      `kept ${store.sessions.count()} + ${store.transactions.count()}`,
      `rss ${megabytes(process.memoryUsage.rss())}`,
      `file ${megabytes(fileSize())}`,
    ]
    console.log(cells.join(' | '))
  }
  sandbox.close()
}

await fill('memory', createMemoryStore(), () => 0)
const folder = mkdtempSync(join(tmpdir(), 'fill-sandbox-'))
const file = join(folder, 'sandbox.db')
await fill('SQLite', createSqliteStore(file), () => statSync(file).size)
rmSync(folder, { recursive: true })
