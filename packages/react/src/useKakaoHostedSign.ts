import {
  createHostedFlow,
  type HostedFlow,
  type HostedOptions,
  type HostedPorts,
  type HostedServer,
  type HostedState,
} from '@kakao-cert/flow'
import { createHostedPorts } from '@kakao-cert/flow/browser'
import type { CertError, Completion } from '@kakao-cert/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useKakaoCertContext } from './KakaoCertContext.ts'
import type { KakaoHostedSign } from './KakaoHostedSign.ts'
import { useFlow } from './useFlow.ts'
import { useLatest } from './useLatest.ts'
import { withMutations } from './withMutations.ts'

/** Options of `useKakaoHostedSign`: what the SDK is loaded from, and what the window is asked for. */
export interface UseKakaoHostedSignOptions extends Omit<HostedOptions, 'settleId'> {
  /** Tells two requests of one site apart, so that a return finds the right one. @default 'default' */
  readonly requestId?: string
  /** Called once when your server has verified the signature; `result` is what it added. */
  readonly onComplete?: (completion: Completion) => void
  /** Called once when an attempt ends with a code. */
  readonly onFail?: (error: CertError) => void
  /** Called once when the person stops. */
  readonly onCancel?: () => void
  /** A server of your own in place of a relay at the provider's `endpoint`; the same object on every render. */
  readonly server?: HostedServer
  /** Other ports, for tests and stories. */
  readonly ports?: HostedPorts
}

// The type tells which of the commands mean something.
const toSign = (flow: HostedFlow, state: HostedState): KakaoHostedSign => ({ ...flow, ...state })

/**
 * Asks for a signature in the hosted window: tells the relay, loads the JavaScript SDK, leaves the page or opens a popup, takes
 * what comes back, once, and has the relay verify it. Mount it on the page that the window leads back to.
 *
 * @returns a tagged union on `status`; each status has just the commands that mean something there
 *
 * @example
 * const sign = useKakaoHostedSign({ sdk, redirectUri: 'https://bank.example/apply', signData: 'I agree to the terms.' })
 * if (sign.status === 'idle') return <button onClick={sign.start}>Sign</button>
 * if (sign.status === 'succeeded') return <p>{sign.completion.txId}</p>
 */
export const useKakaoHostedSign = (options: UseKakaoHostedSignOptions): KakaoHostedSign => {
  const { ports: shared, endpoint, settleId } = useKakaoCertContext('useKakaoHostedSign')
  const queryClient = useQueryClient()
  const latest = useLatest({ ...options, settleId })
  const { requestId = 'default', ports: given, server } = options
  const ports = useMemo((): HostedPorts => {
    const used = given ?? createHostedPorts({ ports: shared, api: { endpoint } })
    return { ...used, server: withMutations(server ?? used.server, 'Hosted', queryClient) }
  }, [given, shared, endpoint, server, queryClient])

  const { flow, state } = useFlow(
    () => createHostedFlow({ ports, requestId, options: () => latest.current }),
    [ports, requestId],
    (reached) => {
      if (reached.status === 'succeeded') options.onComplete?.(reached.completion)
      if (reached.status === 'failed') options.onFail?.(reached.error)
      if (reached.status === 'cancelled') options.onCancel?.()
    },
  )

  return useMemo(() => toSign(flow, state), [flow, state])
}
