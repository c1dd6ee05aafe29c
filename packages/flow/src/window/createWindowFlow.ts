import type { CertError, SignRequest } from '@kakao-cert/protocol'
import { createRunner } from '../createRunner.ts'
import type { Ports } from '../ports/Ports.ts'
import { createEffectRunner } from './createEffectRunner.ts'
import { createSavedSession } from './createSavedSession.ts'
import { isLiveState } from './isLiveState.ts'
import { transition } from './transition.ts'
import type { WindowEffect } from './WindowEffect.ts'
import type { WindowEvent } from './WindowEvent.ts'
import type { WindowFlow } from './WindowFlow.ts'
import type { WindowState } from './WindowState.ts'

interface Options {
  readonly ports: Ports
  /** What to sign; asked when a session is opened. */
  readonly request: () => SignRequest
  /** Tells two requests of one site apart, where a reload has to find the right one. @default 'default' */
  readonly requestId?: string
}

const unknownError: CertError = { surface: 'client', code: 'UNKNOWN_CODE' }

const toEvent = (_: unknown, __: WindowEffect, state: WindowState): WindowEvent | undefined =>
  'attemptId' in state ? { type: 'refused', attemptId: state.attemptId, error: unknownError } : undefined

/**
 * Creates the flow of one window.
 *
 * @example
 * const flow = createWindowFlow({ ports: createBrowserPorts({ endpoint }), request: () => request })
 * flow.subscribe(() => console.log(flow.getState().status))
 * flow.activate()
 * flow.start()
 */
export const createWindowFlow = ({ ports, request, requestId = 'default' }: Options): WindowFlow => {
  const { random, page } = ports
  const saved = createSavedSession(ports, () => `kakao-cert:${request().settleId}:${requestId}`)
  const runEffect = createEffectRunner({ ports, request, saved })
  const activations = new Set<object>()

  const { getState, subscribe, send, run } = createRunner<WindowState, WindowEvent, WindowEffect>({
    initial: { status: 'idle' },
    transition,
    // Who is not active watches nothing; `activate` catches up.
    run: (effect, tell, state) =>
      effect.type === 'watch' && activations.size === 0 ? undefined : runEffect(effect, tell, state),
    toEvent,
  })

  return {
    getState,
    subscribe,
    activate: () => {
      const activation = {}
      const stopWaking = page.onWake(() => send({ type: 'woke' }))
      activations.add(activation)
      if (activations.size === 1 && isLiveState(getState())) run({ type: 'watch' })
      return () => {
        activations.delete(activation)
        stopWaking()
        if (activations.size === 0) run({ type: 'unwatch' })
      }
    },
    start: ({ preferred } = {}) => {
      const savedSessionId = saved.read()
      send({
        type: 'start',
        attemptId: random.id(),
        support: page.support(),
        ...(preferred && { preferred }),
        ...(savedSessionId !== undefined && { savedSessionId }),
      })
    },
    resume: () => {
      const savedSessionId = saved.read()
      if (savedSessionId === undefined) return false
      send({ type: 'resume', attemptId: random.id(), savedSessionId })
      return true
    },
    choosePhone: () => send({ type: 'choosePhone' }),
    chooseQr: () => send({ type: 'chooseQr' }),
    goBack: () => send({ type: 'goBack' }),
    submitPhone: (details) => send({ type: 'submitPhone', details }),
    refreshQr: () => send({ type: 'refreshQr' }),
    answer: (answer) => send({ type: 'answer', answer }),
    resend: () => send({ type: 'resend' }),
    retry: () => send({ type: 'retry' }),
    cancel: () => send({ type: 'cancel' }),
  }
}
