import { findCode } from '@kakao-cert/codes'
import type { CertError, Outcome, SignRequest, Snapshot } from '@kakao-cert/protocol'
import type { Ports } from '../ports/Ports.ts'
import type { WindowEffect } from './WindowEffect.ts'
import type { WindowEvent } from './WindowEvent.ts'

type Send = (event: WindowEvent) => void

interface Effects {
  readonly run: (effect: WindowEffect, send: Send) => void | Promise<void>
  /** Watches a session from a revision on, instead of whatever was watched before. */
  readonly watch: (attemptId: string, sessionId: string, afterRevision: number, send: Send) => void
  readonly unwatch: () => void
}

interface Options {
  readonly ports: Pick<Ports, 'transport' | 'clock' | 'storage'>
  readonly request: () => SignRequest
  readonly storageKey: () => string
}

/** Runs the effects of the window machine against the ports. */
export const createEffects = ({ ports, request, storageKey }: Options): Effects => {
  const { transport, clock, storage } = ports
  let stopWatching = () => {}

  const unwatch = () => {
    stopWatching()
    stopWatching = () => {}
  }

  const watch: Effects['watch'] = (attemptId, sessionId, afterRevision, send) => {
    unwatch()
    stopWatching = transport.watch(sessionId, afterRevision, {
      snapshot: (snapshot) => send({ type: 'pushed', attemptId, snapshot, receivedAtMs: clock.now() }),
      refused: (error) => send({ type: 'refused', attemptId, error }),
      connectionLost: () => send({ type: 'connectionLost', attemptId }),
      connectionRestored: () => send({ type: 'connectionRestored', attemptId }),
    })
  }

  const report = async (
    called: Promise<Outcome<Snapshot>>,
    send: Send,
    toFact: (snapshot: Snapshot, receivedAtMs: number) => WindowEvent,
    toRefusal: (error: CertError) => WindowEvent,
  ) => {
    const outcome = await called
    send(outcome.ok ? toFact(outcome.value, clock.now()) : toRefusal(outcome.error))
  }

  const open = (
    called: Promise<Outcome<Snapshot>>,
    attemptId: string,
    refusal: 'openRefused' | 'resumeRefused',
    send: Send,
  ) =>
    report(
      called,
      send,
      (snapshot, receivedAtMs) => ({ type: 'opened', attemptId, snapshot, receivedAtMs }),
      (error) => ({ type: refusal, attemptId, error }),
    )

  const command = (called: Promise<Outcome<Snapshot>>, attemptId: string, send: Send) =>
    report(
      called,
      send,
      (snapshot, receivedAtMs) => ({ type: 'answered', attemptId, snapshot, receivedAtMs }),
      (error) => ({ type: 'refused', attemptId, error }),
    )

  const read = (sessionId: string, attemptId: string, send: Send) =>
    report(
      transport.read(sessionId),
      send,
      (snapshot, receivedAtMs) => ({ type: 'pushed', attemptId, snapshot, receivedAtMs }),
      (error) =>
        findCode(error.surface, error.code).transaction === 'alive'
          ? { type: 'connectionLost', attemptId }
          : { type: 'refused', attemptId, error },
    )

  const complete = async (sessionId: string, attemptId: string, send: Send) => {
    const outcome = await transport.complete(sessionId)
    send(
      outcome.ok
        ? { type: 'completed', attemptId, completion: outcome.value }
        : { type: 'refused', attemptId, error: outcome.error },
    )
  }

  const run: Effects['run'] = (effect, send) => {
    switch (effect.type) {
      case 'openSession':
        return open(transport.open(request(), effect.attemptId), effect.attemptId, 'openRefused', send)
      case 'resumeSession':
        return open(transport.read(effect.sessionId), effect.attemptId, 'resumeRefused', send)
      case 'submitPhone':
        return command(transport.submitPhone(effect.sessionId, effect.details), effect.attemptId, send)
      case 'showQr':
        return command(transport.showQr(effect.sessionId), effect.attemptId, send)
      case 'refreshQr':
        return command(transport.refreshQr(effect.sessionId), effect.attemptId, send)
      case 'resend':
        return command(transport.resend(effect.sessionId), effect.attemptId, send)
      case 'answer':
        return command(transport.answer(effect.sessionId, effect.answer), effect.attemptId, send)
      case 'readSession':
        return read(effect.sessionId, effect.attemptId, send)
      case 'complete':
        return complete(effect.sessionId, effect.attemptId, send)
      case 'cancelSession':
        // Nobody waits for the answer: for the person the window is closed.
        void transport.cancel(effect.sessionId)
        return
      case 'watch':
        return watch(effect.attemptId, effect.sessionId, effect.afterRevision, send)
      case 'unwatch':
        return unwatch()
      case 'save':
        return storage.write(storageKey(), effect.sessionId)
      case 'forget':
        return storage.remove(storageKey())
    }
  }

  return { run, watch, unwatch }
}
