import type { CertError, Outcome, SignRequest, Snapshot } from '@kakao-cert/protocol'
import type { Ports } from '../ports/Ports.ts'
import type { SavedSession } from './createSavedSession.ts'
import type { WindowEffect } from './WindowEffect.ts'
import type { WindowEvent } from './WindowEvent.ts'
import type { LiveState, WindowState } from './WindowState.ts'

interface Options {
  readonly ports: Pick<Ports, 'transport' | 'clock'>
  readonly request: () => SignRequest
  readonly saved: SavedSession
}

// A signature can be verified for ten minutes after it was made, then it is E2013:
// https://developers.kakao.com/docs/latest/ko/kakao-certification/trouble-shooting
const verifiableMs = 10 * 60_000

/** Creates what runs the effects of the window machine against the ports. */
export const createEffectRunner = ({ ports, request, saved }: Options) => {
  const { transport, clock } = ports
  let watch = {}
  let stopWatching = () => {}

  const unwatch = () => {
    watch = {}
    stopWatching()
    stopWatching = () => {}
  }

  return (
    effect: WindowEffect,
    send: (event: WindowEvent) => void,
    state: WindowState,
  ): void | Promise<unknown> => {
    // Every effect comes with a state that has what it needs.
    const { attemptId, snapshot, receivedAtMs } = state as LiveState
    const tell = (type: 'opened' | 'pushed' | 'answered') => (news: Snapshot) =>
      send({ type, attemptId, snapshot: news, receivedAtMs: clock.now() })
    const refused = (error: CertError) => send({ type: 'refused', attemptId, error })
    const connectionLost = () => send({ type: 'connectionLost', attemptId })

    const settle = async <T>(called: Promise<Outcome<T>>, onValue: (value: T) => void, onError = refused) => {
      const outcome = await called
      if (outcome.ok) onValue(outcome.value)
      else onError(outcome.error)
    }
    const command = (called: Promise<Outcome<Snapshot>>) => settle(called, tell('answered'))

    switch (effect.type) {
      case 'unwatch':
        return unwatch()
      case 'forget':
        return saved.clear()
      case 'openSession':
        return settle(transport.open(request(), attemptId), tell('opened'))
      case 'resumeSession':
        return settle(transport.read(effect.sessionId), tell('opened'))
      case 'cancelSession':
        // Nobody waits for the answer: for the person the window is closed.
        return transport.cancel(effect.sessionId)
      case 'save':
        return saved.write(
          snapshot.sessionId,
          receivedAtMs + snapshot.validUntilMs - snapshot.serverTimeMs + verifiableMs,
        )
      case 'watch': {
        unwatch()
        const own = watch
        const stop = transport.watch(snapshot.sessionId, snapshot.revision, {
          snapshot: tell('pushed'),
          refused,
          connectionLost,
          connectionRestored: () => send({ type: 'connectionRestored', attemptId }),
        })
        // What it told at once may have ended the attempt.
        if (watch === own) stopWatching = stop
        else stop()
        return
      }
      case 'readSession':
        return settle(transport.read(snapshot.sessionId), tell('pushed'), (error) =>
          // What watches the session will tell when the connection is back.
          error.canGoOn ? connectionLost() : refused(error),
        )
      case 'complete':
        return settle(transport.complete(snapshot.sessionId), (completion) =>
          send({ type: 'completed', attemptId, completion }),
        )
      case 'submitPhone':
        return command(transport.submitPhone(snapshot.sessionId, effect.details))
      case 'showQr':
      case 'refreshQr':
      case 'resend':
        return command(transport[effect.type](snapshot.sessionId))
      case 'answer':
        return command(transport.answer(snapshot.sessionId, effect.answer))
    }
  }
}
