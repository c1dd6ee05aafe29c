import type { CertError } from '@kakao-cert/protocol'
import { readReturn, type HostedOpening, type HostedReturn } from '@kakao-cert/protocol/hosted'
import { createRunner } from '../createRunner.ts'
import { createTabMark } from '../createTabMark.ts'
import type { Parameters } from '../ports/Address.ts'
import type { KakaoSdk } from '../ports/KakaoSdk.ts'
import { createHostedOrder, type HostedOrder } from './createHostedOrder.ts'
import type { HostedEffect } from './HostedEffect.ts'
import type { HostedEvent } from './HostedEvent.ts'
import type { HostedFlow } from './HostedFlow.ts'
import type { HostedCall, HostedPorts } from './HostedPorts.ts'
import type { HostedState, Via } from './HostedState.ts'
import { hostedTransition } from './hostedTransition.ts'

/** What a site wants of the hosted window. */
export interface HostedOptions extends Omit<HostedOpening, 'state'> {
  readonly sdk: KakaoSdk
  /** `tab` leaves the page and comes back to it; `popup` needs a return page. @default 'tab' */
  readonly form?: Via
  /** Whether the window gives `state` back, see `ExpectedReturn`. @default true */
  readonly echoesState?: boolean
  /** After how long without a return the attempt is given up, in milliseconds. @default 660000, eleven minutes */
  readonly quietMs?: number
}

interface FlowOptions {
  readonly ports: HostedPorts
  /** Asked whenever one is needed. */
  readonly options: () => HostedOptions
  /** Tells two requests of one site apart, so that a return finds the right one. @default 'default' */
  readonly requestId?: string
}

const unknownError: CertError = { surface: 'client', code: 'UNKNOWN_CODE' }
const empty: HostedReturn = { type: 'failed', error: { surface: 'client', code: 'RETURNED_EMPTY' } }

// Our choice: a minute more than the ten that a login of the same SDK waits.
const defaultQuietMs = 11 * 60_000

const isOpen = (state: HostedState) => state.status === 'opening' || state.status === 'away'

const txIdAt = (state: HostedState) => (state as Extract<HostedState, { status: 'completing' }>).txId

/**
 * Creates the way to the hosted window and back.
 *
 * @example
 * const api = { endpoint: '/cert' }
 * const ports = createHostedPorts({ ports: createBrowserPorts(api), api })
 * const flow = createHostedFlow({ ports, options: () => options })
 * flow.subscribe(() => console.log(flow.getState().status))
 * flow.activate()
 * button.onclick = flow.start
 */
export const createHostedFlow = ({ ports, options, requestId = 'default' }: FlowOptions): HostedFlow => {
  const { clock, random, page, server, sdk, address, popup, handOver, claim, timer } = ports
  const saved = createHostedOrder(ports.tabStorage)
  const completing = createTabMark(ports.tabStorage, 'kakao-cert:hosted-return', requestId)
  const activations = new Set<symbol>()
  let unlisten = () => {}

  const readOwn = (): HostedOrder | undefined => {
    const order = saved.read()
    return order?.requestId === requestId ? order : undefined
  }

  const judge = (parameters: Parameters, order: HostedOrder | undefined): HostedReturn =>
    readReturn(
      parameters,
      order && {
        state: order.state,
        echoesState: options().echoesState ?? true,
        isUsed: order.via === 'used',
      },
    )

  /** What a return page hands over is a return in any case. */
  const judgeHandedOver = (parameters: Parameters): HostedReturn => {
    const result = judge(parameters, readOwn())
    return result.type === 'none' ? empty : result
  }

  const callOf = (state: string): HostedCall => {
    const { sdk: script, settleId, redirectUri, signData, identifyItems } = options()
    return {
      sdk: script,
      request: { settleId, redirectUri, signData, ...(identifyItems && { identifyItems }), state },
    }
  }

  const isOpenStill = (attemptId: string) => {
    const state = getState()
    return isOpen(state) && 'attemptId' in state && state.attemptId === attemptId
  }

  // Of the last attempt. A page that was loaded again asks again, which is the same window to the server.
  let known: { readonly attemptId: string; readonly call: Promise<HostedCall | undefined> } | undefined

  /** Tells the site's server of a window, once; nothing, where it refuses, or where the person stopped meanwhile. */
  const register = (attemptId: string, tell: (event: HostedEvent) => void) => {
    const ask = async () => {
      const call = callOf(attemptId)
      const outcome = await server.open(call.request)
      if (!outcome.ok) tell({ type: 'refused', attemptId, error: outcome.error })
      return outcome.ok && isOpenStill(attemptId) ? call : undefined
    }
    known = known?.attemptId === attemptId ? known : { attemptId, call: ask() }
    return known.call
  }

  const openHere = async (attemptId: string, tell: (event: HostedEvent) => void) => {
    const call = await register(attemptId, tell)
    if (!call) return
    const outcome = await sdk.identify(call)
    tell(outcome.ok ? { type: 'opened', attemptId } : { type: 'refused', attemptId, error: outcome.error })
  }

  const complete = async (attemptId: string, txId: string, tell: (event: HostedEvent) => void) => {
    const outcome = await server.complete({ txId, state: attemptId })
    tell(
      outcome.ok
        ? { type: 'completed', attemptId, completion: outcome.value }
        : { type: 'refused', attemptId, error: outcome.error },
    )
  }

  const take = async (attemptId: string, tell: (event: HostedEvent) => void) => {
    const isFirst = await claim(attemptId)
    handOver.acknowledge(attemptId)
    tell({ type: 'claimed', attemptId, isFirst })
  }

  const runEffect = (
    effect: HostedEffect,
    tell: (event: HostedEvent) => void,
    state: HostedState,
  ): void | Promise<unknown> => {
    // Every effect but `unlisten` comes with a state that has an attempt.
    const { attemptId } = state as Extract<HostedState, { attemptId: string }>
    const hearReturn = (parameters: Parameters) =>
      tell({ type: 'returned', attemptId, result: judgeHandedOver(parameters) })

    switch (effect.type) {
      case 'save':
        return saved.write({ state: attemptId, startedAtMs: clock.now(), via: effect.via, requestId })
      case 'forget':
        return readOwn() && saved.clear()
      case 'spend': {
        const order = readOwn()
        return order && saved.write({ ...order, via: 'used' })
      }
      case 'identify':
        return openHere(attemptId, tell)
      case 'cleanUp':
        return sdk.cleanUp()
      case 'openPopup':
        return popup.open(options().redirectUri, attemptId)
          ? register(attemptId, tell)
          : tell({ type: 'popupBlocked', attemptId })
      case 'closePopup':
        return popup.close(attemptId)
      case 'unlisten':
        unlisten()
        return
      case 'listen': {
        unlisten()
        const handedOver = handOver.read(attemptId)
        if (handedOver) return hearReturn(handedOver)
        const { via } = state as Extract<HostedState, { via: Via }>
        const untilMs = (readOwn()?.startedAtMs ?? clock.now()) + (options().quietMs ?? defaultQuietMs)
        const stopTimer = timer.after(untilMs - clock.now(), () => {
          // A page that slept hears of both at once.
          const late = handOver.read(attemptId)
          if (late) hearReturn(late)
          else tell({ type: 'timedOut', attemptId })
        })
        // Whoever listens to other tabs is not kept for the Back button.
        const stopHearing =
          via === 'popup'
            ? handOver.listen(attemptId, {
                opened: async () => {
                  const call = await register(attemptId, tell)
                  if (call) tell({ type: 'opened', attemptId })
                  return call
                },
                refused: (error) => tell({ type: 'refused', attemptId, error }),
                returned: hearReturn,
              })
            : () => {}
        unlisten = () => {
          stopTimer()
          stopHearing()
          unlisten = () => {}
        }
        return
      }
      case 'claim':
        return take(attemptId, tell)
      case 'mark':
        return completing.write([attemptId, txIdAt(state)].map(encodeURIComponent).join('/'))
      case 'unmark':
        return completing.clear()
      case 'complete':
        return complete(attemptId, txIdAt(state), tell)
    }
    return effect satisfies never
  }

  const { getState, subscribe, send, run } = createRunner<HostedState, HostedEvent, HostedEffect>({
    initial: { status: 'idle' },
    transition: hostedTransition,
    // Who is not active listens to nothing; `activate` catches up.
    run: (effect, tell, state) =>
      effect.type === 'listen' && activations.size === 0 ? undefined : runEffect(effect, tell, state),
    toEvent: (_, __, state) =>
      'attemptId' in state ? { type: 'refused', attemptId: state.attemptId, error: unknownError } : undefined,
  })

  /** Goes on where the page was left: with the return that it was loaded with, or with a popup that is open. */
  const goOn = () => {
    const order = saved.read()
    // A return of another request is for another flow.
    if (order && order.requestId !== requestId) return
    const parameters = address.read(options().redirectUri)
    const result = parameters ? judge(parameters, order) : undefined
    if (result && result.type !== 'none') {
      address.strip()
      send({ type: 'returned', attemptId: order?.state ?? random.id(), result })
      if (result.type !== 'used') return
    }
    const [attemptId, txId] = completing.read()?.split('/').map(decodeURIComponent) ?? []
    if (attemptId !== undefined && txId !== undefined)
      return send({ type: 'resumeCompleting', attemptId, txId })
    if (!order || order.via === 'used') return
    const handedOver = handOver.read(order.state)
    if (handedOver) send({ type: 'returned', attemptId: order.state, result: judgeHandedOver(handedOver) })
    else if (order.via === 'popup') send({ type: 'resume', attemptId: order.state })
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
    start: () =>
      send({
        type: 'start',
        attemptId: random.id(),
        support: page.support(),
        via: options().form ?? 'tab',
      }),
    retry: () => send({ type: 'retry' }),
    cancel: () => send({ type: 'cancel' }),
  }
}
