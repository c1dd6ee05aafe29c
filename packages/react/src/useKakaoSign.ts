import { createWindowFlow, type WindowFlow, type WindowState } from '@kakao-cert/flow'
import type { CertError, Completion } from '@kakao-cert/protocol'
import { useMemo } from 'react'
import { useKakaoCertContext } from './KakaoCertContext.ts'
import type { KakaoSign } from './KakaoSign.ts'
import { useFlow } from './useFlow.ts'
import { useLatest } from './useLatest.ts'

/** Options of `useKakaoSign`. */
export interface UseKakaoSignOptions {
  /** What the person is asked for, in a few words; 40 characters at most. */
  readonly title: string
  /** The text to sign (원문); 2,800 characters at most. */
  readonly signData: string
  /** The contract's product code. @default 'K1400' */
  readonly product?: string
  /** Tells two requests of one site apart, so that a reload goes on with the right one. @default 'default' */
  readonly requestId?: string
  /** Called once when the signature is there. */
  readonly onComplete?: (completion: Completion) => void
  /** Called once when an attempt ends with a code. */
  readonly onFail?: (error: CertError) => void
  /** Called once when the person leaves. */
  readonly onCancel?: () => void
}

// The type tells which of the commands mean something.
const toSign = (flow: WindowFlow, state: WindowState): KakaoSign => ({ ...flow, ...state })

/** The flow behind `useKakaoSign`, for the window, which also resumes. */
export const useKakaoSignFlow = (options: UseKakaoSignOptions): { sign: KakaoSign; flow: WindowFlow } => {
  const { ports, settleId, locale } = useKakaoCertContext('useKakaoSign')
  const latest = useLatest({ ...options, settleId, locale })
  const { requestId = 'default' } = options

  const { flow, state } = useFlow(
    () =>
      createWindowFlow({
        ports,
        requestId,
        request: () => {
          const { current } = latest
          return {
            settleId: current.settleId,
            product: current.product ?? 'K1400',
            title: current.title,
            signData: current.signData,
            locale: current.locale.lang,
          }
        },
      }),
    [ports, requestId],
    (reached) => {
      if (reached.status === 'succeeded') options.onComplete?.(reached.completion)
      if (reached.status === 'failed') options.onFail?.(reached.error)
      if (reached.status === 'cancelled') options.onCancel?.()
    },
  )

  const sign = useMemo(() => toSign(flow, state), [flow, state])
  return { sign, flow }
}

/**
 * Asks for a signature without any looks of ours: where the attempt stands, and what can be done there.
 *
 * @returns a tagged union on `status`; each status has just the commands that mean something there
 *
 * @example
 * const sign = useKakaoSign({ title: 'Open an account', signData: 'I agree to the terms.' })
 * if (sign.status === 'idle') return <button onClick={() => sign.start()}>Sign</button>
 * if (sign.status === 'succeeded') return <p>{sign.completion.txId}</p>
 */
export const useKakaoSign = (options: UseKakaoSignOptions): KakaoSign => useKakaoSignFlow(options).sign
