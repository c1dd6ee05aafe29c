import { restFields, restHeaders, restStatuses, restWire, identifyItems } from '@kakao-cert/protocol/rest'
import { sandboxApi } from '@kakao-cert/protocol/sandbox'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { createSandbox } from '../createSandbox.ts'
import { serveSandbox, type ServedSandbox } from '../node/serveSandbox.ts'
import { playScenarios } from '../scenarios/playScenarios.ts'
import type { SandboxOptions } from '../SandboxOptions.ts'

type Wire = NonNullable<SandboxOptions['wire']>

let served: ServedSandbox | undefined

afterEach(async () => {
  await served?.close()
  served = undefined
})

const keys = {
  Authorization: 'KakaoAK sandbox-rest-key-dealer',
  'Target-Authorization': 'KakaoAK sandbox-rest-key-bank',
}

const person = {
  settle_id: 'SANDBOX-BANK',
  title: '본인 확인',
  token: 'token',
  name: '홍길동',
  birthday: '19900101',
  phone_number: '01000000001',
}

const start = async (wire: Wire, headers: Readonly<Record<string, string>> = keys) => {
  served = await serveSandbox({ port: 0, wire })
  const { url } = served
  const send = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false
    const answer = isJson ? (JSON.parse(text) as Record<string, unknown>) : {}
    return { status: response.status, allow: response.headers.get('Allow'), answer }
  }
  return { url, send }
}

describe('over HTTP', () => {
  it('a changed path is served, counted as the same call, and refuses other methods; the old one is not there', async () => {
    const { send } = await start({
      calls: {
        prepare: { path: '/v3/:productCode/prepare' },
        status: { method: 'POST', path: '/v3/:productCode/status' },
        ping: { path: '/healthz' },
      },
    })
    const { answer } = await send('POST', '/v3/K1100T/prepare', person)
    const { tx_id } = answer
    expect(typeof tx_id).toBe('string')
    expect(await send('POST', '/v3/K1100T/status', { tx_id })).toMatchObject({
      status: 200,
      answer: { tx_id, status: 'PREPARED' },
    })
    expect((await send('GET', '/healthz')).status).toBe(200)
    expect((await send('POST', '/sign/v2/prepare/K1100T', person)).status).toBe(404)
    expect((await send('GET', `/sign/v2/status/K1100T?tx_id=${String(tx_id)}`)).status).toBe(404)
    expect((await send('GET', '/api/ping')).status).toBe(404)
    expect(await send('PUT', '/v3/K1100T/prepare')).toMatchObject({ status: 405, allow: 'POST' })
    expect(await send('GET', '/v3/K1100T/status')).toMatchObject({ status: 405, allow: 'POST' })
    const { counts, calls } = (await send('GET', sandboxApi.calls.path)).answer
    expect(counts).toEqual({ 'rest.prepare': 1, 'rest.status': 1, 'rest.ping': 1 })
    expect(calls).toContainEqual(
      expect.objectContaining({ call: 'rest.prepare', path: '/v3/K1100T/prepare', txId: tx_id }),
    )
  })

  it('a planned fault meets the call where it is now', async () => {
    const { send } = await start({ calls: { prepare: { path: '/v3/:productCode/prepare' } } })
    await send('POST', sandboxApi.planFault.path, {
      call: 'rest.prepare',
      times: 1,
      fault: { kind: 'code', code: 'E0001' },
    })
    expect((await send('POST', '/v3/K1100T/prepare', person)).answer).toMatchObject({ error_code: 'E0001' })
  })

  it('two calls on one path are told apart by their methods', async () => {
    const path = '/sign/v2/transactions/:productCode'
    const { send } = await start({ calls: { status: { path }, verify: { path } } })
    const here = '/sign/v2/transactions/K1100T'
    const { tx_id } = (await send('POST', '/sign/v2/prepare/K1100T', person)).answer
    expect((await send('GET', `${here}?tx_id=${String(tx_id)}`)).answer).toMatchObject({ status: 'PREPARED' })
    expect((await send('POST', here, { tx_id })).answer).toMatchObject({ error_code: 'E2006' })
    expect(await send('PUT', here)).toMatchObject({ status: 405, allow: 'HEAD, GET, POST' })
  })

  it('keys are read from the headers that were named, and from no other', async () => {
    const wire = { headers: { dealerKey: 'X-Dealer-Key', institutionKey: 'Authorization' } }
    const renamed = {
      'X-Dealer-Key': 'KakaoAK sandbox-rest-key-dealer',
      Authorization: 'KakaoAK sandbox-rest-key-bank',
    }
    const { url, send } = await start(wire, renamed)
    expect((await send('POST', '/sign/v2/prepare/K1100T', person)).status).toBe(200)
    const old = await fetch(`${url}/sign/v2/prepare/K1100T`, {
      method: 'POST',
      headers: { ...keys, 'Content-Type': 'application/json' },
      body: JSON.stringify(person),
    })
    expect(await old.json()).toMatchObject({ error_code: 'E1004' })
  })

  it('fields, statuses and items have the names that were given, in bodies, queries and answers', async () => {
    const { send } = await start({
      calls: { verify: { method: 'GET' } },
      fields: {
        txId: 'txId',
        identifyItems: 'items',
        status: 'state',
        signedData: 'signature',
        name: 'fullName',
      },
      statuses: { complete: 'DONE' },
      identifyItems: { name: 'FULL_NAME' },
    })
    const { name: fullName, ...others } = person
    const { txId } = (await send('POST', '/sign/v2/prepare/K1100T', { ...others, fullName })).answer
    await send('POST', '/sign/v2/request/K1100T', { txId, items: ['FULL_NAME'] })
    await send('POST', `/__sandbox/phones/hong/requests/${String(txId)}/sign`)
    const query = `?txId=${String(txId)}`
    expect((await send('GET', `/sign/v2/status/K1100T${query}`)).answer).toMatchObject({
      txId,
      state: 'DONE',
    })
    expect(Object.keys((await send('GET', `/sign/v2/verify/K1100T${query}`)).answer)).toEqual([
      'txId',
      'signature',
    ])
    expect((await send('POST', '/sign/v2/signer-info/K1100T', { txId })).answer).toEqual({ txId, fullName })
    expect((await send('POST', '/sign/v2/prepare/K1100T', person)).answer).toMatchObject({
      error_code: 'E1001',
    })
  })

  it('every code is raised by its scenario where nothing has the name of the tables', async () => {
    const { errorCode: _, errorMessage: __, ...fields } = restFields
    const namesOf = (rows: object, prefix: string) =>
      Object.fromEntries(Object.keys(rows).map((row) => [row, `${prefix}${row}`]))
    const wire: Wire = {
      calls: Object.fromEntries(
        Object.keys(restWire).map((call) => [
          call,
          call === 'ping'
            ? { path: '/other/ping' }
            : {
                path: `/other/:productCode/${call}`,
                method: /prepare$|request$/i.test(call) ? 'POST' : 'GET',
              },
        ]),
      ),
      headers: namesOf(restHeaders, 'X-'),
      fields: namesOf(fields, 'x-'),
      statuses: namesOf(restStatuses, 'X-'),
      identifyItems: namesOf(identifyItems, 'X-'),
    }
    const { url } = await start(wire)
    const { lines, areOk } = await playScenarios(url, 'en')
    expect(lines.filter((line) => !line.endsWith(' | ok'))).toEqual([])
    expect([lines.length, areOk]).toEqual([61, true])
  })
})

describe('what cannot be used', () => {
  const errorOf = (wire: unknown): string => {
    try {
      createSandbox({ wire: wire as Wire }).close()
      return ''
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`
    }
  }

  it('two calls on one path', () => {
    expect(errorOf({ calls: { verify: { path: '/sign/v2/request/:productCode' } } })).toBe(
      'TypeError: Some names of the wire cannot be used.\n' +
        '- calls.verify: POST /sign/v2/request/:productCode is where calls.request is, too (POST /sign/v2/request/:productCode)',
    )
  })

  it.each(['__sandbox', 'window', 'sdk', 'phone', 'assets', ':productCode'])(
    'a path that begins with /%s, where the sandbox has other things',
    (first) => {
      const path = first === ':productCode' ? '/:productCode/verify' : `/${first}/:productCode`
      expect(errorOf({ calls: { verify: { path } } })).toContain(
        `- calls.verify.path: one that does not begin with /${first}, where the sandbox has other things`,
      )
    },
  )

  it('all that is wrong, line by line', () => {
    const calls = { verify: { method: 'PUT', path: '' }, status: { path: '/window/:productCode' } }
    const [, ...problems] = errorOf({ headers: { dealer: 'X' }, calls }).split('\n')
    expect(problems.toSorted()).toEqual([
      '- calls.status.path: one that does not begin with /window, where the sandbox has other things',
      '- calls.verify.method: GET or POST',
      '- calls.verify.path: a path such as /sign/v2/verify/:productCode, with :productCode once',
      '- headers.dealer: unknown, there is no such name',
    ])
  })

  it.each([null, 1, [], { calls: null }, { calls: { verify: null } }])('%j', (wire) => {
    expect(errorOf(wire)).toMatch(/: an object$/)
  })
})

it('README.md shows names of one’s own that work', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const section = readme.split('\n### ').find((text) => text.startsWith('Names of your contract')) ?? ''
  const wire = JSON.parse(/```json\n(.*?)```/s.exec(section)?.[1] ?? '') as Wire
  const { Authorization: dealerKey, ...institutionKey } = keys
  const { send } = await start(wire, { ...institutionKey, 'X-Dealer-Authorization': dealerKey })
  const { tx_id } = (await send('POST', '/sign/v2/prepare/K1100T', person)).answer
  expect((await send('POST', '/sign/v2/verification/K1100T', { tx_id })).answer).toMatchObject({
    error_code: 'E2006',
  })
  expect((await send('POST', '/sign/v2/status/K1100T', { tx_id })).answer).toEqual({ tx_id, state: 'READY' })
})
