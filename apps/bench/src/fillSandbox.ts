import { createMemoryStore, createSandbox, sandboxKey, windowPath } from '@kakao-cert/sandbox'
import { createSqliteStore } from '@kakao-cert/sandbox/node'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// How a sandbox bears many finished transactions: `pnpm --filter @kakao-cert/bench fill 1000000`.

const total = Number(process.argv[2] ?? 100_000)
const parts = 10

const body = JSON.stringify({
  settleId: 'SANDBOX-BANK',
  product: 'K1400T',
  title: '계좌 개설',
  signData: '계좌 개설에 동의합니다.',
  locale: 'ko',
})
const headers = { Authorization: `KakaoAK ${sandboxKey}`, 'Content-Type': 'application/json' }
const sessions = `http://sandbox${windowPath}/sessions`

const fill = async (name: string, store: ReturnType<typeof createMemoryStore>, fileSize: () => number) => {
  const sandbox = createSandbox({ store })
  const post = async (url: string, init: RequestInit = {}) =>
    (await sandbox.fetch(new Request(url, { method: 'POST', headers, ...init }))).json() as Promise<{
      sessionId: string
    }>
  for (let part = 1; part <= parts; part += 1) {
    const startMs = performance.now()
    for (let made = 0; made < total / parts; made += 1) {
      const { sessionId } = await post(sessions, { body })
      await post(`${sessions}/${sessionId}/cancel`)
    }
    const eachUs = ((performance.now() - startMs) * 1000) / (total / parts)
    const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
    const finished = ((total / parts) * part).toLocaleString('en')
    console.log(
      `${name} | ${finished} finished | ${eachUs.toFixed(0)} µs each | kept ${store.sessions.count()} | rss ${megabytes(process.memoryUsage.rss())} | file ${megabytes(fileSize())}`,
    )
  }
  sandbox.close()
}

await fill('memory', createMemoryStore(), () => 0)
const folder = mkdtempSync(join(tmpdir(), 'fill-sandbox-'))
const file = join(folder, 'sandbox.db')
await fill('SQLite', createSqliteStore(file), () => statSync(file).size)
rmSync(folder, { recursive: true })
