import type { CertError } from '@kakao-cert/protocol'
import {
  loginReturn,
  readLoginReturn,
  type LoginErrors,
  type LoginOrder,
  type LoginRequest,
} from '@kakao-cert/protocol/login'
import { createRunner } from '../createRunner.ts'
import { createTabMark } from '../createTabMark.ts'
import type { Parameters } from '../ports/Address.ts'
import type { KakaoSdk } from '../ports/KakaoSdk.ts'
import { createSavedLogins, type SavedLogin } from './createSavedLogins.ts'
import type { LoginEffect } from './LoginEffect.ts'
import type { LoginEvent } from './LoginEvent.ts'
import type { LoginFlow } from './LoginFlow.ts'
import type { AuthorizeCall, AuthorizeOptions, LoginPorts, MoreAuthorizeOptions } from './LoginPorts.ts'
import type { LoginState } from './LoginState.ts'
import { loginTransition } from './loginTransition.ts'

/** What a site wants of a certification login. */
export interface LoginOptions extends LoginRequest, Pick<AuthorizeOptions, 'settleId'> {
  readonly sdk: KakaoSdk
  /** What else the SDK is given. */
  readonly sdkOptions?: MoreAuthorizeOptions
  /** How failures are told, where your contract says otherwise than `loginErrors` of the protocol. */
  readonly errors?: LoginErrors
  /** After how long without a return the attempt is given up, in milliseconds. @default 660000, eleven minutes */
  readonly quietMs?: number
}

interface FlowOptions {
  readonly ports: LoginPorts
  /** Asked whenever one is needed. */
  readonly options: () => LoginOptions
  /** Tells two logins of one site apart, so that a return finds the right one. @default 'default' */
  readonly requestId?: string
}

const unknownError: CertError = { surface: 'client', code: 'UNKNOWN_CODE' }

// Our choice: a minute more than the ten that the SDK waits for a login in KakaoTalk.
const defaultQuietMs = 11 * 60_000

const isOpen = (state: LoginState) => state.status === 'opening' || state.status === 'away'

/**
 * Creates a certification login (인증 로그인, K2100): the way to the service and back.
 *
 * @example
 * const flow = createLoginFlow({ ports: createLoginPorts({ ports, api: { endpoint: '/cert' } }), options: () => options })
 * flow.subscribe(() => console.log(flow.getState().status))
 * flow.activate()
 * button.onclick = flow.start
 */
export const createLoginFlow = ({ ports, options, requestId = 'default' }: FlowOptions): LoginFlow => {
  const { clock, random, page, server, sdk, address, claim, timer } = ports
  const saved = createSavedLogins(ports.storage)
  // Without the code: the site's server has it.
  const completing = createTabMark(ports.tabStorage, 'kakao-cert:login', requestId)
  const activations = new Set<symbol>()
  let unlisten = () => {}

  const requestOf = ({ signData, redirectUri, identifyItems, locale }: LoginOptions): LoginRequest => ({
    signData,
    redirectUri,
    ...(identifyItems && { identifyItems }),
    locale,
  })

  const callOf = ({ state, nonce }: LoginOrder): AuthorizeCall => {
    const { sdk: script, sdkOptions, settleId, redirectUri, signData, identifyItems } = options()
    return {
      sdk: script,
      options: {
        ...sdkOptions,
        settleId,
        redirectUri,
        signData,
        ...(identifyItems && { identifyItems: identifyItems.join(',') }),
        state,
        nonce,
      },
    }
  }

  const open = async (attemptId: string, tell: (event: LoginEvent) => void) => {
    const outcome = await server.open(requestOf(options()))
    tell(
      outcome.ok
        ? { type: 'opened', attemptId, order: outcome.value }
        : { type: 'refused', attemptId, error: outcome.error },
    )
  }

  const authorize = async (attemptId: string, order: LoginOrder, tell: (event: LoginEvent) => void) => {
    const outcome = await sdk.authorize(callOf(order))
    tell(
      outcome.ok ? { type: 'authorizing', attemptId } : { type: 'refused', attemptId, error: outcome.error },
    )
  }

  const complete = async (attemptId: string, code: string | undefined, tell: (event: LoginEvent) => void) => {
    const outcome = await server.complete({ state: attemptId, ...(code !== undefined && { code }) })
    tell(
      outcome.ok
        ? { type: 'completed', attemptId, completion: outcome.value }
        : { type: 'refused', attemptId, error: outcome.error },
    )
  }

  const listen = (attemptId: string, tell: (event: LoginEvent) => void) => {
    unlisten()
    const startedAtMs = saved.find(attemptId)?.startedAtMs ?? clock.now()
    const untilMs = startedAtMs + (options().quietMs ?? defaultQuietMs)
    const stopTimer = timer.after(untilMs - clock.now(), () => tell({ type: 'timedOut', attemptId }))
    const stopHearing = page.onWake(() => {
      if (saved.find(attemptId)?.isUsed) tell({ type: 'takenElsewhere', attemptId })
    })
    unlisten = () => {
      stopTimer()
      stopHearing()
      unlisten = () => {}
    }
  }

  const runEffect = (
    effect: LoginEffect,
    tell: (event: LoginEvent) => void,
    state: LoginState,
  ): void | Promise<unknown> => {
    // Every effect but `unlisten` comes with a state that has an attempt.
    const { attemptId } = state as Extract<LoginState, { attemptId: string }>
    switch (effect.type) {
      case 'open':
        return open(attemptId, tell)
      case 'save':
        return saved.add({ state: attemptId, startedAtMs: clock.now(), isUsed: false, requestId })
      case 'spend':
        return saved.spend(attemptId)
      case 'authorize':
        return authorize(attemptId, effect.order, tell)
      case 'listen':
        return listen(attemptId, tell)
      case 'unlisten':
        return unlisten()
      case 'claim':
        return claim(attemptId).then((isFirst) => tell({ type: 'claimed', attemptId, isFirst }))
      case 'mark':
        return completing.write(attemptId)
      case 'unmark':
        return completing.clear()
      case 'complete':
        return complete(attemptId, 'code' in state ? state.code : undefined, tell)
    }
    return effect satisfies never
  }

  const { getState, subscribe, send, run } = createRunner<LoginState, LoginEvent, LoginEffect>({
    initial: { status: 'idle' },
    transition: loginTransition,
    // Who is not active listens to nothing; `activate` catches up.
    run: (effect, tell, state) =>
      effect.type === 'listen' && activations.size === 0 ? undefined : runEffect(effect, tell, state),
    toEvent: (_, __, state) =>
      'attemptId' in state ? { type: 'refused', attemptId: state.attemptId, error: unknownError } : undefined,
  })

  /** The login that a return is of, where this flow began it. */
  const findOwn = (parameters: Parameters): SavedLogin | undefined =>
    parameters
      .filter(([name]) => name === loginReturn.state.name)
      .map(([, state]) => saved.find(state))
      .find((login) => login?.requestId === requestId)

  /** Goes on where the page was left: with the return that it was loaded with, or with what a reload interrupted. */
  const goOn = () => {
    const parameters = address.read(options().redirectUri)
    const login = parameters && findOwn(parameters)
    if (parameters && login) {
      const result = readLoginReturn(parameters, login, options().errors)
      address.strip()
      return send({ type: 'returned', attemptId: login.state, result })
    }
    const interrupted = completing.read()
    if (interrupted !== undefined) send({ type: 'resume', attemptId: interrupted })
  }

  return {
    getState,
    subscribe,
    activate: () => {
      const activation = Symbol('activation')
      activations.add(activation)
      const stopRestoring = address.onRestored(() => send({ type: 'restored' }))
      if (activations.size === 1 && isOpen(getState())) run({ type: 'listen' })
      if (getState().status === 'idle') goOn()
      return () => {
        activations.delete(activation)
        stopRestoring()
        if (activations.size === 0) unlisten()
      }
    },
    start: () => send({ type: 'start', attemptId: random.id() }),
    retry: () => send({ type: 'retry' }),
    cancel: () => send({ type: 'cancel' }),
  }
}
