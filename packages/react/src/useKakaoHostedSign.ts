import {
  createHostedFlow,
  type HostedFlow,
  type HostedOptions,
  type HostedPorts,
  type HostedState,
} from '@kakao-cert/flow'
import { createHostedPorts } from '@kakao-cert/flow/browser'
import type { CertError } from '@kakao-cert/protocol'
import { useMemo } from 'react'
import { useKakaoCertContext } from './KakaoCertContext.ts'
import type { KakaoHostedSign } from './KakaoHostedSign.ts'
import { useFlow } from './useFlow.ts'
import { useLatest } from './useLatest.ts'

/** Options of `useKakaoHostedSign`: what the SDK is loaded from, and what the window is asked for. */
export interface UseKakaoHostedSignOptions extends Omit<HostedOptions, 'settleId'> {
  /** Tells two requests of one site apart, so that a return finds the right one. @default 'default' */
  readonly requestId?: string
  /** Called once when the window came back with a transaction; your server verifies it, a relay at `POST /hosted/complete`. */
  readonly onSigned?: (signed: { readonly txId: string; readonly state: string }) => void
  /** Called once when an attempt ends with a code. */
  readonly onFail?: (error: CertError) => void
  /** Called once when the person stops. */
  readonly onCancel?: () => void
  /** Other ports, for tests and stories. */
  readonly ports?: HostedPorts
}

// The type tells which of the commands mean something.
const toSign = (flow: HostedFlow, state: HostedState): KakaoHostedSign => ({ ...flow, ...state })

/**
 * Asks for a signature in the hosted window: loads the JavaScript SDK when it is started, leaves the page or opens a popup,
 * and takes what comes back, once. Mount it on the page that the window leads back to.
 *
 * @returns a tagged union on `status`; each status has just the commands that mean something there
 *
 * @example
 * const sign = useKakaoHostedSign({ sdk, redirectUri: 'https://bank.example/apply', signData: 'I agree to the terms.' })
 * if (sign.status === 'idle') return <button onClick={sign.start}>Sign</button>
 * if (sign.status === 'signed') return <Verify txId={sign.txId} />
 */
export const useKakaoHostedSign = (options: UseKakaoHostedSignOptions): KakaoHostedSign => {
  const { ports: shared, settleId } = useKakaoCertContext('useKakaoHostedSign')
  const latest = useLatest({ ...options, settleId })
  const { requestId = 'default', ports: given } = options
  const ports = useMemo(() => given ?? createHostedPorts(shared), [given, shared])

  const { flow, state } = useFlow(
    () => createHostedFlow({ ports, requestId, options: () => latest.current }),
    [ports, requestId],
    (reached) => {
      if (reached.status === 'signed') options.onSigned?.({ txId: reached.txId, state: reached.attemptId })
      if (reached.status === 'failed') options.onFail?.(reached.error)
      if (reached.status === 'cancelled') options.onCancel?.()
    },
  )

  return useMemo(() => toSign(flow, state), [flow, state])
}
