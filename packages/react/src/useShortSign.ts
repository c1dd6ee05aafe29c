import {
  createShortSignFlow,
  type ShortSignFlow,
  type ShortSignOptions,
  type ShortSignPorts,
  type ShortSignState,
} from '@kakao-cert/flow'
import { createShortSignPorts, type ShortSignPortsOptions } from '@kakao-cert/flow/browser'
import type { CertError } from '@kakao-cert/protocol'
import type { ReducedSignAccepted } from '@kakao-cert/protocol/short-sign'
import { useMemo } from 'react'
import { actionOf } from './actionOf.ts'
import { useKakaoCertContext } from './KakaoCertContext.ts'
import type { KakaoShortSign } from './KakaoShortSign.ts'
import { useFlow } from './useFlow.ts'
import { useLatest } from './useLatest.ts'

/** Options of `useShortSign`: what the person signs for, and what has the key pair. */
export interface UseShortSignOptions
  extends Omit<ShortSignOptions, 'family'>, Pick<ShortSignPortsOptions, 'family' | 'platform' | 'bridge'> {
  /** Called once for each short signature that the server took. */
  readonly onAccepted?: (accepted: ReducedSignAccepted) => void
  /** Called once when an attempt ends with a code. */
  readonly onFail?: (error: CertError) => void
  /** Other ports, for tests and stories. */
  readonly ports?: ShortSignPorts
}

const recoverBy =
  ({ start, check }: ShortSignFlow, state: ShortSignState) =>
  () => {
    const isAgain =
      state.status === 'failed' && state.txId !== undefined && actionOf(state.error) === 'tryAgain'
    return isAgain ? check() : start()
  }

const toSign = (flow: ShortSignFlow, state: ShortSignState): KakaoShortSign => {
  // The type tells which of the commands mean something.
  const all = { ...flow, ...state, recover: recoverBy(flow, state) }
  return all
}

/**
 * Makes short signatures (축약서명): a key pair that the person signs for once in KakaoTalk, and that signs by itself for
 * 6 to 48 hours. Finds a key pair of an earlier visit.
 *
 * @returns a tagged union on `status`; each status has just the commands that mean something there
 *
 * @example
 * const sign = useShortSign({ title: 'Transfers', text: 'I agree to sign …', sessionHours: 6 })
 * if (sign.status === 'idle') return <button onClick={sign.start}>Sign once</button>
 * if (sign.status === 'ready') return <button onClick={() => sign.sign(transfer)}>Approve</button>
 */
export const useShortSign = (options: UseShortSignOptions): KakaoShortSign => {
  const { ports: shared, endpoint } = useKakaoCertContext('useShortSign')
  const { family = 'K3220', platform, bridge, ports: given } = options
  const latest = useLatest({ ...options, family })
  const ports = useMemo(
    () => given ?? createShortSignPorts(shared, { endpoint, family, platform, bridge }),
    [given, shared, endpoint, family, platform, bridge],
  )

  const { flow, state } = useFlow(
    () => createShortSignFlow({ ports, options: () => latest.current }),
    [ports],
    (reached) => {
      if (reached.status === 'ready' && reached.accepted) options.onAccepted?.(reached.accepted)
      if (reached.status === 'failed') options.onFail?.(reached.error)
    },
  )

  return useMemo(() => toSign(flow, state), [flow, state])
}
