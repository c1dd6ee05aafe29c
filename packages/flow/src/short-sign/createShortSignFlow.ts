import { findCode } from '@kakao-cert/codes'
import type { CertError, Outcome } from '@kakao-cert/protocol'
import {
  failureOfError,
  judgeReducedSign,
  toPlatformError,
  type ShortSignOrder,
} from '@kakao-cert/protocol/short-sign'
import { createRunner } from '../createRunner.ts'
import type { ShortSignEffect } from './ShortSignEffect.ts'
import type { ShortSignEvent } from './ShortSignEvent.ts'
import type { ShortSignFlow } from './ShortSignFlow.ts'
import type { ShortSignPorts, Submit } from './ShortSignPorts.ts'
import type { ShortSignState } from './ShortSignState.ts'
import { shortSignTransition } from './shortSignTransition.ts'

/** What a site wants of short signatures. */
export interface ShortSignOptions extends Omit<ShortSignOrder, 'publicKey'> {
  /** Between two questions for session info while the person signs, in milliseconds. @default 3000 */
  readonly pollMs?: number
}

interface FlowOptions {
  readonly ports: ShortSignPorts
  /** Asked whenever one is needed. */
  readonly options: () => ShortSignOptions
}

const unknownError: CertError = { surface: 'client', code: 'UNKNOWN_CODE' }

const canGoOn = ({ canGoOn: isAlive, surface, code }: CertError): boolean =>
  isAlive ?? findCode(surface, code).transaction === 'alive'

/**
 * Creates the way from a key pair that the person signs for once to its short signatures.
 *
 * @example
 * const flow = createShortSignFlow({ ports: createShortSignPorts(ports), options: () => options })
 * flow.activate()
 * button.onclick = flow.start // later: flow.sign('Transfer 1 …')
 */
export const createShortSignFlow = ({ ports, options }: FlowOptions): ShortSignFlow => {
  const { clock, random, platform, signer, server, timer } = ports
  const activations = new Set<symbol>()
  let stopTimer = () => {}

  /** What a server calls by its code has the platform's name here. */
  const toOwnError = (error: CertError): CertError => {
    const failure = error.surface === 'rest' ? failureOfError(error) : undefined
    return failure ? toPlatformError(failure, platform) : error
  }

  const refused = (attemptId: string, error: CertError, isAsked = false): ShortSignEvent => {
    const own = toOwnError(error)
    return { type: 'refused', attemptId, error: own, canGoOn: canGoOn(own), isAsked }
  }

  const look = async (tell: (event: ShortSignEvent) => void) => {
    const attemptId = random.id()
    const found = await signer.find()
    if (!found.ok) return tell(refused(attemptId, found.error))
    const { txId, session } = found.value
    const cause = session && judgeReducedSign({ hasKeyPair: true, session, nowMs: clock.now() })
    if (cause === 'expiredSession') tell(refused(attemptId, toPlatformError(cause, platform)))
    // Session info that means nothing is asked for again.
    else tell({ type: 'found', attemptId, txId, session: cause ? undefined : session })
  }

  const prepare = async (attemptId: string): Promise<Outcome<{ readonly txId: string }>> => {
    const created = await signer.createKeyPair()
    if (!created.ok) return created
    const { family, title, text, sessionHours } = options()
    const order = { family, title, text, sessionHours, publicKey: created.value }
    const prepared = await server.prepare(order, attemptId)
    if (!prepared.ok) return prepared
    const kept = await signer.keep(prepared.value.txId)
    return kept.ok ? prepared : kept
  }

  const submitFor =
    (txId: string): Submit =>
    (order) =>
      server.sign(txId, order, random.id())

  const runEffect = async (
    effect: ShortSignEffect,
    tell: (event: ShortSignEvent) => void,
    state: ShortSignState,
  ): Promise<void> => {
    // Every effect but the first ones comes with a state that has them.
    const { attemptId, txId } = state as Extract<ShortSignState, { attemptId: string; txId: string }>
    switch (effect.type) {
      case 'look':
        return look(tell)
      case 'prepare': {
        const outcome = await prepare(attemptId)
        return tell(
          outcome.ok ? { type: 'prepared', attemptId, ...outcome.value } : refused(attemptId, outcome.error),
        )
      }
      case 'lead': {
        const outcome = await signer.lead?.(txId)
        if (outcome) tell(outcome.ok ? { type: 'due', attemptId } : refused(attemptId, outcome.error, true))
        return
      }
      case 'fetchSession': {
        const outcome = await signer.fetchSession(txId)
        return tell(
          outcome.ok
            ? { type: 'sessionTold', attemptId, session: outcome.value }
            : refused(attemptId, outcome.error, effect.isAsked),
        )
      }
      case 'wait':
        stopTimer()
        if (activations.size > 0)
          stopTimer = timer.after(options().pollMs ?? 3000, () => tell({ type: 'due', attemptId }))
        return
      case 'stopWaiting':
        return stopTimer()
      case 'sign': {
        const outcome = await signer.sign(effect.data, submitFor(txId))
        return tell(
          outcome.ok
            ? { type: 'accepted', attemptId, accepted: outcome.value }
            : refused(attemptId, outcome.error),
        )
      }
      case 'deleteKeyPair': {
        const outcome = await signer.deleteKeyPair()
        return tell(outcome.ok ? { type: 'deleted', attemptId } : refused(attemptId, outcome.error))
      }
    }
    return effect satisfies never
  }

  const { getState, subscribe, send, run } = createRunner<ShortSignState, ShortSignEvent, ShortSignEffect>({
    initial: { status: 'looking' },
    transition: shortSignTransition,
    run: runEffect,
    toEvent: (_, __, state) => refused('attemptId' in state ? state.attemptId : random.id(), unknownError),
  })

  return {
    getState,
    subscribe,
    activate: () => {
      const activation = Symbol('activation')
      activations.add(activation)
      const state = getState()
      if (state.status === 'looking') run({ type: 'look' })
      if (state.status === 'waiting') send({ type: 'due', attemptId: state.attemptId })
      return () => {
        activations.delete(activation)
        if (activations.size === 0) stopTimer()
      }
    },
    start: () => send({ type: 'start', attemptId: random.id() }),
    check: () => send({ type: 'check' }),
    sign: (data) => send({ type: 'sign', data }),
    deleteKeyPair: () => send({ type: 'deleteKeyPair' }),
  }
}
