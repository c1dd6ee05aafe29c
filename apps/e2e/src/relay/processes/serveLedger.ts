import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createLedger,
  createSandboxReader,
  createSeal,
  createSealedStore,
  type Product,
} from '@kakao-cert/relay'
import { createUndiciHttp } from '@kakao-cert/relay/node'
import { createPostgresStore } from '@kakao-cert/relay/postgres'
import { createBankClient } from '../createBankClient.ts'
import { wanted } from '../wanted.ts'

// A server of an institution with a ledger, for tests that kill it: `serveLedger.ts <database> <sandbox> <seal key>`.

const [databaseUrl = '', upstream = '', key = ''] = process.argv.slice(2)
const product: Product<'K1100'> = { family: 'K1100', code: 'K1100T' }
const validMs = 600_000
const recoverEveryMs = 1000

const store = createSealedStore(
  await createPostgresStore({ url: databaseUrl }),
  createSeal([{ id: 'test', key }]),
)
const http = createUndiciHttp()
const rest = createBankClient({ upstream, http, timeoutMs: 2000 })
const ledger = createLedger({
  store,
  rest,
  readSigned: createSandboxReader({ upstream, http }),
  phase: 'test',
})

const calls: Readonly<Record<string, (txId: string) => Promise<unknown>>> = {
  begin: async () => {
    const prepared = await rest.prepare(product, wanted)
    if (!prepared.ok) return prepared
    const { txId } = prepared.value
    const validUntilMs = Date.now() + validMs
    await ledger.issue({ txId, product, settleId: wanted.settle_id, signData: wanted.token, validUntilMs })
    const requested = await rest.request(product, { tx_id: txId })
    return requested.ok ? prepared : requested
  },
  complete: async (txId) => {
    await ledger.signed(txId, Date.now())
    return ledger.deliver(txId, async ({ signature, signer }) => ({
      signature,
      isHong: signer.reveal().name === wanted.name,
    }))
  },
  find: async (txId) => (await ledger.find(txId))?.state,
}

const server = createServer((request, response) => {
  const [, call = '', txId = ''] = request.url?.split('/') ?? []
  const answer = async () => {
    try {
      response.end(JSON.stringify(await calls[call]?.(txId)))
    } catch (error) {
      response.writeHead(503).end(String(error))
    }
  }
  void answer()
})

const recover = async () => {
  try {
    await ledger.recover()
  } catch {
    // The store is away; the next time it is there again.
  }
  setTimeout(() => void recover(), recoverEveryMs)
}
void recover()

server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
