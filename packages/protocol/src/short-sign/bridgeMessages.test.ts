import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridgeCalls, type BridgeCall } from './bridgeCalls.ts'
import { bridgeIdOf, readBridgeRequest, readBridgeResponse } from './bridgeMessages.ts'

const calls = Object.keys(bridgeCalls) as BridgeCall[]
const mark = { kakaoCert: 'short-sign', version: 1, id: 'id-1' } as const
const coordinate = 'a'.repeat(43)
const publicKey = { kty: 'EC', crv: 'P-256', x: coordinate, y: coordinate }

const params: Readonly<Record<BridgeCall, object>> = {
  publicKey: { certType: 'k3220' },
  signWithKakaoTalk: { certType: 'k3220', txId: 'tx-1' },
  sessionInfo: { certType: 'k2220', txId: 'tx-1' },
  isValidSession: { certType: 'k3220' },
  reducedSign: { certType: 'k3220', data: '이체' },
  deleteKeyPair: { certType: 'k3220' },
}

const values: Readonly<Record<BridgeCall, object>> = {
  publicKey: { publicKey },
  signWithKakaoTalk: {},
  sessionInfo: { startAtMs: 1, endAtMs: 2 },
  isValidSession: { isValid: false },
  reducedSign: { signature: 'abc' },
  deleteKeyPair: {},
}

describe.each(calls)('%s', (call) => {
  const request = { ...mark, call, params: params[call] }
  const response = { ...mark, isOk: true, value: values[call] }

  it('is read as it was sent', () => {
    expect(readBridgeRequest(request)).toEqual(request)
    expect(readBridgeResponse(call, response)).toEqual(response)
    expect(bridgeIdOf(response)).toBe('id-1')
  })

  it.each([
    ['version', { version: 2 }],
    ['mark', { kakaoCert: 'login' }],
    ['id', { id: '' }],
  ])('with another %s is not read', (_, change) => {
    expect(readBridgeRequest({ ...request, ...change })).toBeUndefined()
    expect(readBridgeResponse(call, { ...response, ...change })).toBeUndefined()
    expect(bridgeIdOf({ ...response, ...change })).toBeUndefined()
  })

  it('a failure is read with its cause', () => {
    const error = { surface: 'ios', code: 'ClientFailureReason.IllegalState', cause: 'noKeyPair' }
    const failure = { ...mark, isOk: false, error }
    expect(readBridgeResponse(call, failure)).toEqual(failure)
    expect(readBridgeResponse(call, { ...failure, error: { ...error, surface: 'rest' } })).toBeUndefined()
  })

  it('nothing else is read, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        readBridgeResponse(call, input)
        expect(readBridgeRequest(input)).toBeUndefined()
      }),
    )
  })
})

it('a value of another call is not read', () => {
  expect(
    readBridgeResponse('reducedSign', { ...mark, isOk: true, value: values.sessionInfo }),
  ).toBeUndefined()
  expect(readBridgeRequest({ ...mark, call: 'sessionInfo', params: params.publicKey })).toBeUndefined()
  expect(readBridgeRequest({ ...mark, call: '__proto__', params: {} })).toBeUndefined()
})
