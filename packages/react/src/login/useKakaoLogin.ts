import {
  createLoginFlow,
  type LoginFlow,
  type LoginOptions,
  type LoginPorts,
  type LoginState,
} from '@kakao-cert/flow'
import { createLoginPorts } from '@kakao-cert/flow/browser'
import type { CertError, Completion } from '@kakao-cert/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useKakaoCertContext } from '../KakaoCertContext.ts'
import { useFlow } from '../useFlow.ts'
import { useLatest } from '../useLatest.ts'
import { withMutations } from '../withMutations.ts'
import type { KakaoLogin } from './KakaoLogin.ts'

/** Options of `useKakaoLogin`: what the SDK is loaded from, and what the person signs while logging in. */
export interface UseKakaoLoginOptions extends Omit<LoginOptions, 'settleId' | 'locale'> {
  /** Tells two logins of one site apart, so that a return finds the right one. @default 'default' */
  readonly requestId?: string
  /** Called once when your server has completed the login; `result` is what it added. */
  readonly onComplete?: (completion: Completion) => void
  /** Called once when an attempt ends with a code. */
  readonly onFail?: (error: CertError) => void
  /** Called once when the person stops. */
  readonly onCancel?: () => void
  /** Other ports, for tests and stories. */
  readonly ports?: LoginPorts
}

// The type tells which of the commands mean something.
const toLogin = (flow: LoginFlow, state: LoginState): KakaoLogin => ({ ...flow, ...state })

/**
 * Logs a person in with a certificate (인증 로그인, K2100) and a signature: has the relay open a login, leads to it by the
 * JavaScript SDK, takes what comes back, once, and has the relay complete it. Mount it on the page that `redirectUri`
 * names.
 *
 * @returns a tagged union on `status`; each status has just the commands that mean something there
 *
 * @example
 * const login = useKakaoLogin({ sdk, redirectUri: 'https://bank.example/login', signData: 'I log in to the bank.' })
 * if (login.status === 'idle') return <button onClick={login.start}>Log in</button>
 * if (login.status === 'succeeded') return <p>{login.completion.txId}</p>
 */
export const useKakaoLogin = (options: UseKakaoLoginOptions): KakaoLogin => {
  const { ports: shared, endpoint, settleId, locale } = useKakaoCertContext('useKakaoLogin')
  const queryClient = useQueryClient()
  const latest = useLatest({ ...options, settleId, locale: locale.lang })
  const { requestId = 'default', ports: given } = options
  const ports = useMemo((): LoginPorts => {
    const used = given ?? createLoginPorts({ ports: shared, api: { endpoint } })
    return { ...used, server: withMutations(used.server, 'Login', queryClient) }
  }, [given, shared, endpoint, queryClient])

  const { flow, state } = useFlow(
    () => createLoginFlow({ ports, requestId, options: () => latest.current }),
    [ports, requestId],
    (reached) => {
      if (reached.status === 'succeeded') options.onComplete?.(reached.completion)
      if (reached.status === 'failed') options.onFail?.(reached.error)
      if (reached.status === 'cancelled') options.onCancel?.()
    },
  )

  return useMemo(() => toLogin(flow, state), [flow, state])
}
