import type { CertError, Outcome } from '@kakao-cert/protocol'
import {
  bridgeIdOf,
  bridgeVersion,
  readBridgeResponse,
  type BridgeCall,
  type BridgeParams,
  type BridgeValues,
  type CertType,
} from '@kakao-cert/protocol/short-sign'
import type { Random, Storage } from '../../ports/Ports.ts'
import type { Timer } from '../../ports/Timer.ts'
import type { ShortSigner, ShortSignServer } from '../../short-sign/ShortSignPorts.ts'
import { parseJson } from '../parseJson.ts'
import type { AppBridge } from './AppBridge.ts'
import { createKeptSession } from './createKeptSession.ts'

interface Options {
  readonly certType: CertType
  readonly bridge: AppBridge
  readonly server: Pick<ShortSignServer, 'session'>
  readonly random: Random
  readonly storage: Storage
  readonly timer: Timer
  /** After how long without an answer the app is given up, in milliseconds. @default 330000: the five minutes of a request, and half a minute */
  readonly quietMs?: number
}

const neverReturned: CertError = { surface: 'client', code: 'NEVER_RETURNED' }
const unreadable: CertError = { surface: 'client', code: 'UNKNOWN_CODE', reason: 'unreadable' }

const toMessage = (message: unknown): unknown => (typeof message === 'string' ? parseJson(message) : message)

/**
 * A key pair of the app around the page, which calls the SDK of its platform: what fails has that platform's names. The page
 * remembers only the transaction and the session.
 */
export const createBridgeSigner = ({
  certType,
  bridge,
  server,
  random,
  storage,
  timer,
  quietMs = 330_000,
}: Options): ShortSigner => {
  const kept = createKeptSession(storage, certType)

  const call = <C extends BridgeCall>(
    name: C,
    params: Omit<BridgeParams[C], 'certType'>,
  ): Promise<Outcome<BridgeValues[C]>> =>
    new Promise((resolve) => {
      const id = random.id()
      const settle = (outcome: Outcome<BridgeValues[C]>) => {
        stopTimer()
        stopListening()
        resolve(outcome)
      }
      const stopTimer = timer.after(quietMs, () => settle({ ok: false, error: neverReturned }))
      const stopListening = bridge.listen((given) => {
        const message = toMessage(given)
        if (bridgeIdOf(message) !== id) return
        const response = readBridgeResponse(name, message)
        if (!response) return settle({ ok: false, error: unreadable })
        settle(response.isOk ? { ok: true, value: response.value } : { ok: false, error: response.error })
      })
      bridge.post(
        JSON.stringify({
          kakaoCert: 'short-sign',
          version: bridgeVersion,
          id,
          call: name,
          params: { certType, ...params },
        }),
      )
    })

  const callOnly = async <C extends BridgeCall>(
    name: C,
    params: Omit<BridgeParams[C], 'certType'>,
  ): Promise<Outcome<undefined>> => {
    const outcome = await call(name, params)
    return outcome.ok ? { ok: true, value: undefined } : outcome
  }

  return {
    find: async () => {
      const { txId, session } = kept.read()
      if (!session) return { ok: true, value: { ...(txId !== undefined && { txId }) } }
      const valid = await call('isValidSession', {})
      if (!valid.ok) return valid
      // What the app says is no session any more is asked about, so that the SDK tells why.
      return {
        ok: true,
        value: { ...(txId !== undefined && { txId }), ...(valid.value.isValid && { session }) },
      }
    },
    createKeyPair: async () => {
      kept.clear()
      const outcome = await call('publicKey', {})
      return outcome.ok ? { ok: true, value: outcome.value.publicKey } : outcome
    },
    keep: (txId) => {
      kept.write({ txId })
      return Promise.resolve({ ok: true, value: undefined })
    },
    lead: (txId) => callOnly('signWithKakaoTalk', { txId }),
    fetchSession: async (txId) => {
      const outcome = await call('sessionInfo', { txId })
      if (!outcome.ok) return outcome
      // The site's server verifies the signature, which it can for ten minutes.
      const verified = await server.session(txId)
      if (!verified.ok) return verified
      kept.write({ txId, session: outcome.value })
      return outcome
    },
    sign: async (data, submit) => {
      const outcome = await call('reducedSign', { data })
      return outcome.ok ? submit({ data, signature: outcome.value.signature }) : outcome
    },
    deleteKeyPair: async () => {
      const outcome = await callOnly('deleteKeyPair', {})
      if (outcome.ok) kept.clear()
      return outcome
    },
  }
}
