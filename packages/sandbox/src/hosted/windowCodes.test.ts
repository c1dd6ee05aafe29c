import { catalogue } from '@kakao-cert/codes'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { defaultLimits } from '../defaultLimits.ts'
import { hongDetails } from '../http/createTestClient.ts'
import { serveSandbox, type ServedSandbox } from '../node/serveSandbox.ts'
import { createHostedClient, phoneAgent } from './createHostedClient.ts'

// Every code of the window's table comes back to the site by its own cause, over real HTTP.

let served: ServedSandbox
let client: ReturnType<typeof createHostedClient>

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  client = createHostedClient(served.url)
})

afterEach(async () => {
  await client.control('changeLimits', {}, defaultLimits)
  await client.control('reset')
})

afterAll(() => served.close())

const raise: Readonly<Record<string, () => Promise<string | null>>> = {
  E0001: async () => {
    await client.control(
      'planFault',
      {},
      { call: 'hostedRequest', times: 1, fault: { kind: 'code', code: 'E0001' } },
    )
    return client.codeOf(await client.identify())
  },
  E1001: async () => client.codeOf(await client.identify({ signData: '가'.repeat(2801) })),
  E1002: async () => client.codeOf(await client.identify({}, 'sandbox-javascript-key-without-right')),
  E1004: async () => client.codeOf(await client.identify({}, 'mistyped')),
  E1005: async () => client.codeOf(await client.identify({ settleId: 'MISTYPED' })),
  E1007: async () => client.codeOf(await client.identify({ settleId: 'SANDBOX-BANK-PROD' })),
  E1008: async () => {
    await client.control('changeLimits', {}, { refreshes: 0 })
    const session = await client.openWindow()
    await client.hosted('showQr', session)
    await client.hosted('refreshQr', session)
    return client.codeOf(client.leave(session))
  },
  E2003: async () => {
    const address = await client.identify()
    await client.control('reset')
    return client.codeOf(address)
  },
  E2020: async () => {
    await client.control('changeLimits', {}, { transactionMs: 60_000 })
    const address = await client.identify()
    await client.advance(60_000)
    return client.codeOf(address)
  },
  E3002: async () => client.codeOf(await client.identify({ settleId: 'SANDBOX-TYPO' })),
  E3003: async () => client.codeOf(await client.identify({ settleId: 'SANDBOX-SHOP' })),
  E8001: async () => client.codeOf(client.leave(await client.openWindow(), 'E8001')),
  E8002: async () => client.codeOf(await client.identify(), phoneAgent),
  // What the SDK opens when its request had no answer.
  E8003: async () => client.codeOf(client.windowAddress({})),
  E8004: async () => {
    const address = await client.identify()
    await client.advance(defaultLimits.validityMs)
    return client.codeOf(address)
  },
  E8005: async () => {
    const session = await client.openWindow()
    await client.missSecondFactor(session)
    await client.missSecondFactor(session)
    return client.codeOf(client.leave(session))
  },
}

it.each(Object.entries(raise))('%s', async (code, provoke) => {
  expect(await provoke()).toBe(code)
})

it('are all of them', () => {
  const rows = catalogue.filter(({ surface }) => surface === 'window')
  expect(Object.keys(raise).toSorted()).toEqual(rows.map(({ code }) => code).toSorted())
})

it('do not come where everything is in order', async () => {
  const session = await client.openWindow()
  await client.hosted('submitPhone', session, hongDetails)
  await client.control('sign', { personId: 'hong', sessionId: session })
  expect(await client.codeOf(client.leave(session))).toBeNull()
})
