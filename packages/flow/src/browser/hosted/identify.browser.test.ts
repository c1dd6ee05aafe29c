import { hostedWire } from '@kakao-cert/protocol/hosted'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HostedCall } from '../../hosted/HostedPorts.ts'
import { cleanUp, identify } from './identify.ts'

const request = {
  settleId: 'settle-1',
  redirectUri: 'https://bank.example/return',
  signData: '동의합니다.',
  identifyItems: ['CI'],
  state: 'state-1',
}

const scriptOf = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
const callOf = (url: string): HostedCall => ({
  sdk: { url, version: '2.7.5', javascriptKey: 'key-1' },
  request,
})

/** A stand-in that tells what was called, under the names of the table. */
const sdkText = `
  const { calls } = globalThis
  let key
  globalThis.${hostedWire.kakao.name} = {
    ${hostedWire.init.name}: (given) => { calls.push(['init', given]); key = given },
    ${hostedWire.isInitialized.name}: () => key !== undefined,
    ${hostedWire.cert.name}: {
      ${hostedWire.identify.name}: (options) => { calls.push(['identify', options]) },
      ${hostedWire.cleanup.name}: () => { calls.push(['cleanup']) },
    },
  }`

const world = globalThis as unknown as { calls: unknown[]; Kakao?: unknown }

beforeEach(() => {
  world.calls = []
})

afterEach(() => {
  vi.restoreAllMocks()
  delete world.Kakao
})

it('loads the SDK, makes the key known once, and asks for the window by the names of the table', async () => {
  const call = callOf(scriptOf(sdkText))
  expect(await identify(call)).toEqual({ ok: true, value: undefined })
  expect(await identify(call)).toEqual({ ok: true, value: undefined })
  const options = Object.fromEntries(
    Object.entries(request).map(([option, value]) => [
      hostedWire[option as keyof typeof request].name,
      value,
    ]),
  )
  expect(world.calls).toEqual([
    ['init', 'key-1'],
    ['identify', options],
    ['identify', options],
  ])
  cleanUp()
  expect(world.calls).toHaveLength(4)
})

it('takes an SDK that the page has', async () => {
  const open = vi.fn<() => void>()
  world.Kakao = { init: () => {}, isInitialized: () => true, Cert: { identify: open } }
  expect(await identify(callOf('/no-such/sdk.js'))).toMatchObject({ ok: true })
  expect(open).toHaveBeenCalledOnce()
})

it.each([
  ['does not load', '/no-such/sdk-1.js', true, 'SDK_NOT_LOADED'],
  ['does not load where there is no network', '/no-such/sdk-2.js', false, 'NETWORK_LOST'],
  ['is too old to have the function', scriptOf('globalThis.Kakao = { init() {} }'), true, 'SDK_NOT_LOADED'],
])('answers with a code when the SDK %s', async (_, url, isOnline, code) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  expect(await identify(callOf(url))).toEqual({ ok: false, error: { surface: 'client', code } })
})

it('reports to the page what the SDK throws', async () => {
  const mistake = new Error('a parameter is missing')
  const report = vi.spyOn(globalThis, 'reportError').mockReturnValue()
  world.Kakao = {
    isInitialized: () => true,
    Cert: {
      identify: () => {
        throw mistake
      },
    },
  }
  expect(await identify(callOf('/no-such/sdk.js'))).toMatchObject({ error: { code: 'UNKNOWN_CODE' } })
  expect(report).toHaveBeenCalledExactlyOnceWith(mistake)
})

it('has nothing to clean up where there is no SDK', () => {
  expect(cleanUp).not.toThrow()
})
