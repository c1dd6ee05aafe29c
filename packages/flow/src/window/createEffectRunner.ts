import type { Outcome, SignRequest, Snapshot } from '@kakao-cert/protocol'
import type { Ports } from '../ports/Ports.ts'
import type { SavedSession } from './createSavedSession.ts'
import type { WindowEffect } from './WindowEffect.ts'
import type { WindowEvent } from './WindowEvent.ts'

type Send = (event: WindowEvent) => void
type Watch = Extract<WindowEffect, { type: 'watch' }>

interface Options {
  readonly ports: Pick<Ports, 'transport' | 'clock'>
  readonly request: () => SignRequest
  readonly saved: SavedSession
}

/** Creates what runs the effects of the window machine against the ports. */
export const createEffectRunner = ({ ports, request, saved }: Options) => {
  const { transport, clock } = ports
  let watched: Watch | undefined
  let stopWatching = () => {}

  const unwatch = () => {
    stopWatching()
    stopWatching = () => {}
    watched = undefined
  }

  const watch = (effect: Watch, send: Send) => {
    const { attemptId, sessionId, afterRevision } = effect
    unwatch()
    watched = effect
    const stop = transport.watch(sessionId, afterRevision, {
      snapshot: (snapshot) => send({ type: 'pushed', attemptId, snapshot, receivedAtMs: clock.now() }),
      refused: (error) => send({ type: 'refused', attemptId, error }),
      connectionLost: () => send({ type: 'connectionLost', attemptId }),
      connectionRestored: () => send({ type: 'connectionRestored', attemptId }),
    })
    // What it told at once may have ended the attempt.
    if (watched === effect) stopWatching = stop
    else stop()
  }

  const read = async (sessionId: string, attemptId: string, send: Send) => {
    const outcome = await transport.read(sessionId)
    if (outcome.ok) {
      send({ type: 'pushed', attemptId, snapshot: outcome.value, receivedAtMs: clock.now() })
    } else if (!outcome.error.canGoOn) {
      send({ type: 'refused', attemptId, error: outcome.error })
    } else {
      // What watches the session will tell when the connection is back.
      send({ type: 'connectionLost', attemptId })
    }
  }

  const complete = async (sessionId: string, attemptId: string, send: Send) => {
    const outcome = await transport.complete(sessionId)
    send(
      outcome.ok
        ? { type: 'completed', attemptId, completion: outcome.value }
        : { type: 'refused', attemptId, error: outcome.error },
    )
  }

  return (effect: WindowEffect, send: Send): void | Promise<unknown> => {
    const tell = async (
      called: Promise<Outcome<Snapshot>>,
      attemptId: string,
      fact: 'opened' | 'answered',
      refusal: 'openRefused' | 'resumeRefused' | 'refused',
    ) => {
      const outcome = await called
      send(
        outcome.ok
          ? { type: fact, attemptId, snapshot: outcome.value, receivedAtMs: clock.now() }
          : { type: refusal, attemptId, error: outcome.error },
      )
    }
    const command = (called: Promise<Outcome<Snapshot>>, attemptId: string) =>
      tell(called, attemptId, 'answered', 'refused')

    switch (effect.type) {
      case 'openSession':
        return tell(transport.open(request(), effect.attemptId), effect.attemptId, 'opened', 'openRefused')
      case 'resumeSession':
        return tell(transport.read(effect.sessionId), effect.attemptId, 'opened', 'resumeRefused')
      case 'submitPhone':
        return command(transport.submitPhone(effect.sessionId, effect.details), effect.attemptId)
      case 'showQr':
        return command(transport.showQr(effect.sessionId), effect.attemptId)
      case 'refreshQr':
        return command(transport.refreshQr(effect.sessionId), effect.attemptId)
      case 'resend':
        return command(transport.resend(effect.sessionId), effect.attemptId)
      case 'answer':
        return command(transport.answer(effect.sessionId, effect.answer), effect.attemptId)
      case 'readSession':
        return read(effect.sessionId, effect.attemptId, send)
      case 'complete':
        return complete(effect.sessionId, effect.attemptId, send)
      case 'cancelSession':
        // Nobody waits for the answer: for the person the window is closed.
        return transport.cancel(effect.sessionId)
      case 'watch':
        return watch(effect, send)
      case 'unwatch':
        return unwatch()
      case 'save':
        return saved.write(effect.sessionId, effect.untilMs)
      case 'forget':
        return saved.clear()
    }
  }
}
