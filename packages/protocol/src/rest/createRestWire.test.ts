import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../parse.ts'
import { createRestWire } from './createRestWire.ts'
import { identifyItems } from './identifyItems.ts'
import { prepareSchemas } from './prepareSchemas.ts'
import { restFields } from './restFields.ts'
import { restHeaders } from './restHeaders.ts'
import { restStatuses } from './restStatuses.ts'
import { restWire } from './restWire.ts'
import type { RestWireOverrides } from './RestWireOverrides.ts'
import { RequestSchema } from './stepSchemas.ts'

const wireWith = (overrides?: RestWireOverrides) => {
  const created = createRestWire(overrides)
  if (!created.ok) throw new Error(created.problems.join('\n'))
  return created.wire
}

const problemsOf = (overrides: unknown) => {
  const created = createRestWire(overrides as RestWireOverrides)
  return created.ok ? [] : created.problems
}

const document = { document_type: 'TEXT', title: '서류', sign_data: '본문' }
const prepare = {
  settle_id: 'SANDBOX-BANK',
  title: '대출 서류',
  expire_in: 60,
  name: '홍길동',
  birthday: '19900101',
  phone_number: '01000000001',
  documents: [document, document],
}
const request = {
  tx_id: 'tx',
  identify_items: ['NAME', 'CI'],
  documents: [{ document_tx_id: 'a' }, { document_tx_id: 'b' }],
}
const status = { tx_id: 'tx', status: 'COMPLETE', signed_at: '2026-01-01T00:00:00.000Z' }

it('is the tables where nothing is overridden', () => {
  const wire = wireWith()
  for (const [call, { method, path }] of Object.entries(restWire))
    expect(wire.calls[call as keyof typeof restWire]).toEqual({ method, path })
  expect(wire.headers).toEqual({ dealerKey: 'Authorization', institutionKey: 'Target-Authorization' })
  for (const body of [prepare, request, status]) {
    expect(wire.read(body)).toEqual(body)
    expect(wire.write(body)).toEqual(body)
  }
})

it('has the names that were given, and those of the tables for the others', () => {
  const { calls, headers, fields } = wireWith({
    calls: { verify: { path: '/v3/:productCode/verify' }, signerInfo: { method: 'GET' } },
    headers: { dealerKey: 'X-Dealer' },
    fields: { signedData: 'signedData' },
  })
  expect(calls.verify).toEqual({ method: 'POST', path: '/v3/:productCode/verify' })
  expect(calls.signerInfo).toEqual({ method: 'GET', path: '/sign/v2/signer-info/:productCode' })
  expect(calls.request).toEqual({ method: 'POST', path: '/sign/v2/request/:productCode' })
  expect(headers).toEqual({ dealerKey: 'X-Dealer', institutionKey: 'Target-Authorization' })
  expect([fields.signedData, fields.txId]).toEqual(['signedData', 'tx_id'])
})

it('brings fields, statuses and items to the names of the schemas and back, however deep', () => {
  const { read, write } = wireWith({
    fields: { txId: 'transactionId', identifyItems: 'items', documents: 'papers', documentTxId: 'id' },
    statuses: { complete: 'DONE' },
    identifyItems: { name: 'FULL_NAME' },
  })
  const theirs = {
    transactionId: 'tx',
    items: ['FULL_NAME', 'CI'],
    papers: [{ id: 'a' }, { id: 'b' }],
  }
  expect(write(request)).toEqual(theirs)
  expect(parse(RequestSchema, read(theirs))).toEqual(request)
  expect(write(status)).toMatchObject({ transactionId: 'tx', status: 'DONE' })
})

it('no longer knows a name or an item that was overridden', () => {
  const { read } = wireWith({ fields: { txId: 'transactionId' }, identifyItems: { name: 'FULL_NAME' } })
  expect(parse(RequestSchema, read(request))).toBeUndefined()
  expect(parse(RequestSchema, read({ transactionId: 'tx', identify_items: ['NAME'] }))).toBeUndefined()
})

it('two names can be exchanged', () => {
  const { read } = wireWith({ fields: { name: 'title', title: 'name' } })
  expect(read({ name: 'a title', title: 'a name' })).toEqual({ title: 'a title', name: 'a name' })
})

it('whatever fields are called, what is written is read again', () => {
  const { errorCode: _, errorMessage: __, ...rows } = restFields
  const keys = Object.keys(rows)
  const names = fc.uniqueArray(fc.stringMatching(/^x[\w-]{0,10}$/), {
    minLength: keys.length,
    maxLength: keys.length,
  })
  fc.assert(
    fc.property(names, (given) => {
      const { read, write } = wireWith({
        fields: Object.fromEntries(keys.map((key, index) => [key, given[index]!])),
      })
      expect(parse(prepareSchemas.K3500, read(write(prepare)))).toEqual(prepare)
      expect(parse(RequestSchema, read(write(request)))).toEqual(request)
    }),
  )
})

it('reads whatever JSON there is, and does not go down for ever', () => {
  const { read } = wireWith()
  fc.assert(fc.property(fc.jsonValue(), (body) => void read(body)))
  let deep: unknown = 'x'
  for (let depth = 0; depth < 100_000; depth += 1) deep = { documents: [deep] }
  expect(() => read(deep)).not.toThrow()
})

describe('what cannot be used is named, all of it', () => {
  it.each<[unknown, string]>([
    [null, 'wire: an object'],
    [[], 'wire: an object'],
    [{ call: {} }, 'call: unknown, there is no such part of the wire'],
    [{ calls: { sign: {} } }, 'calls.sign: unknown, there is no such name'],
    [{ calls: { verify: '/verify' } }, 'calls.verify: an object'],
    [{ calls: { verify: { url: '/x' } } }, 'calls.verify.url: unknown, a call has method and path'],
    [{ calls: { verify: { method: 'PUT' } } }, 'calls.verify.method: GET or POST'],
    [
      { calls: { docPrepare: { method: 'GET' } } },
      'calls.docPrepare.method: POST, for what is sent does not fit into a query',
    ],
    [{ calls: { ping: { path: '/ping/:productCode' } } }, 'calls.ping.path: a path such as /api/ping'],
    [{ headers: { dealerKey: 'X Dealer' } }, 'headers.dealerKey: the name of a header'],
    [
      { headers: { dealerKey: 'target-authorization' } },
      'headers.institutionKey: one of its own, headers.dealerKey has this one',
    ],
    [{ fields: { errorCode: 'code' } }, 'fields.errorCode: unknown, there is no such name'],
    [{ fields: { txId: 'a.b' } }, 'fields.txId: the name of a field, in letters, digits, _ and -'],
    [{ fields: { txId: 'settle_id' } }, 'fields.txId: one of its own, fields.settleId has this one'],
    [{ statuses: { failed: '' } }, 'statuses.failed: a status, without spaces'],
    [{ identifyItems: { ci: 'NAME' } }, 'identifyItems.name: one of its own, identifyItems.ci has this one'],
  ])('%j', (overrides, problem) => {
    expect(problemsOf(overrides)).toEqual([problem])
  })

  it.each([
    '/verify',
    'sign/:productCode',
    '/sign/:productCode/',
    '/sign/:productCode/:productCode',
    '/sign/:productCode?x=1',
    '/sign/../:productCode',
    '/sign//:productCode',
    '/sign/:product',
    '/:productCodes',
  ])('the path %s', (path) => {
    expect(problemsOf({ calls: { verify: { path } } })).toEqual([
      'calls.verify.path: a path such as /sign/v2/verify/:productCode, with :productCode once',
    ])
  })

  it.each(['/sign/v2/request/:productCode', '/sign/v2/:productCode/K1100'])(
    'a path that another call has as well: %s',
    (path) => {
      const [problem] = problemsOf({ calls: { verify: { path } } })
      expect(problem).toMatch(/^calls\.verify: POST .* is where calls\.(request|prepare) is, too/)
    },
  )

  it('a clash is told once, with both calls', () => {
    expect(problemsOf({ calls: { verify: { path: '/sign/v2/request/:productCode' } } })).toEqual([
      'calls.verify: POST /sign/v2/request/:productCode is where calls.request is, too (POST /sign/v2/request/:productCode)',
    ])
  })

  it('but two calls may share a path by their methods', () => {
    expect(problemsOf({ calls: { status: { path: '/sign/v2/verify/:productCode' } } })).toEqual([])
  })

  it('several at once', () => {
    const wrong = {
      calls: { verify: { path: '/sign/v2/request/:productCode' }, status: { path: 'x' } },
      headers: { dealer: 'X' },
      fields: { txId: '' },
    }
    expect(problemsOf(wrong)).toHaveLength(4)
  })
})

it('every row of the tables can be given its own name again, but for refusals', () => {
  const { errorCode: _, errorMessage: __, ...fields } = restFields
  const namesOf = (rows: object) =>
    Object.fromEntries(Object.entries(rows).map(([row, { name }]: [string, { name: string }]) => [row, name]))
  expect(
    problemsOf({
      calls: Object.fromEntries(
        Object.entries(restWire).map(([call, { method, path }]) => [call, { method, path }]),
      ),
      headers: namesOf(restHeaders),
      fields: namesOf(fields),
      statuses: namesOf(restStatuses),
      identifyItems: namesOf(identifyItems),
    }),
  ).toEqual([])
})
