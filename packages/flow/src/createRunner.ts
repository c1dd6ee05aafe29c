/** What a machine is to the runner: pure, so that the runner is the only place where anything happens. */
export type Transition<S, E, F> = (state: S, event: E) => readonly [S, readonly F[]]

interface Options<S, E, F> {
  readonly initial: S
  readonly transition: Transition<S, E, F>
  /** Runs an effect of a state, and sends what came of it. */
  readonly run: (effect: F, send: (event: E) => void, state: S) => void | Promise<unknown>
  /** Turns something thrown by an effect into an event, so that no failure is lost; `undefined` where nobody waits. */
  readonly toEvent: (thrown: unknown, effect: F, state: S) => E | undefined
}

/** A running machine. */
export interface Runner<S, E, F> {
  readonly getState: () => S
  /** Calls back after each change; answers with a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  readonly send: (event: E) => void
  /** Runs an effect that no event has led to. */
  readonly run: (effect: F) => void
}

/**
 * Runs a machine: compute, commit, notify, run the effects. An event sent meanwhile waits for its turn.
 *
 * @example
 * const runner = createRunner({ initial, transition, run, toEvent })
 * runner.subscribe(() => render(runner.getState()))
 * runner.send({ type: 'started' })
 */
export const createRunner = <S, E, F>({
  initial,
  transition,
  run,
  toEvent,
}: Options<S, E, F>): Runner<S, E, F> => {
  let state = initial
  let isBusy = false
  const queue: E[] = []
  const listeners = new Set<() => void>()

  const runEffect = (effect: F) => {
    const cause = state
    const report = (thrown: unknown) => {
      const event = toEvent(thrown, effect, cause)
      if (event !== undefined) send(event)
    }
    try {
      run(effect, send, cause)?.catch(report)
    } catch (thrown) {
      report(thrown)
    }
  }

  const notify = (listener: () => void) => {
    try {
      listener()
    } catch (thrown) {
      // A mistake of the page: seen like any that nobody handles, and no reason for the machine to stop.
      void Promise.reject(thrown)
    }
  }

  const step = (event: E) => {
    const [next, effects] = transition(state, event)
    if (next !== state) {
      state = next
      for (const listener of listeners) notify(listener)
    }
    effects.forEach(runEffect)
  }

  const send = (event: E) => {
    queue.push(event)
    if (isBusy) return
    isBusy = true
    try {
      while (queue.length > 0) step(queue.shift()!)
    } finally {
      isBusy = false
    }
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      // The same function may listen twice.
      const own = () => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    send,
    run: runEffect,
  }
}
