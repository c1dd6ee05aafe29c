import type { Clock } from '@kakao-cert/relay'

/** A process of a simulation. What a dead one waits for never comes, and what it has begun and not done is never done. */
export interface Machine {
  readonly isDead: () => boolean
  readonly die: () => void
  readonly clock: Clock
  /** Does something in the world beyond: it is done at one moment, and its answer comes at a later one. */
  readonly reach: <T>(effect: () => Promise<T>) => Promise<T>
}

/** Where processes wait for what they reach out to, and somebody else decides what happens next. */
export interface World {
  readonly now: () => number
  readonly createMachine: () => Machine
  /** Something that can happen whenever the world wants. */
  readonly offer: (happen: () => void) => void
  /** Lets one of the things happen that can happen now, by number; false where there is none. */
  readonly happen: (choice: number) => Promise<boolean>
  /** Moves the time to when the next one goes on who waits for it; false where nobody waits. */
  readonly passTime: () => Promise<boolean>
}

interface Moment {
  readonly isOver: () => boolean
  readonly happen: () => void | Promise<void>
}

interface Waiting {
  readonly atMs: number
  readonly isOver: () => boolean
  readonly resolve: () => void
}

/**
 * A world in which nothing happens by itself.
 *
 * @param tick told when the time has moved, in milliseconds
 */
export const createWorld = (startMs: number, tick: (ms: number) => void): World => {
  let nowMs = startMs
  const moments = new Set<Moment>()
  const waiting = new Set<Waiting>()

  /** All goes on that only waited for what has just happened. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

  const clear = () => {
    for (const moment of moments) if (moment.isOver()) moments.delete(moment)
    for (const each of waiting) if (each.isOver()) waiting.delete(each)
  }

  const createMachine = (): Machine => {
    let isDead = false
    const isOver = () => isDead
    const atSomeMoment = <T>(happen: () => Promise<T> | T) =>
      new Promise<T>((resolve, reject) => {
        moments.add({
          isOver,
          happen: async () => {
            try {
              resolve(await happen())
            } catch (error) {
              reject(error)
            }
          },
        })
      })
    return {
      isDead: isOver,
      die: () => {
        isDead = true
      },
      reach: async (effect) => {
        const answer = await atSomeMoment(() =>
          effect().then(
            (value) => () => value,
            (error: unknown) => () => {
              throw error
            },
          ),
        )
        return atSomeMoment(answer)
      },
      clock: {
        now: () => nowMs,
        wait: (ms, signal) =>
          new Promise((resolve) => {
            if (signal?.aborted) return resolve()
            const entry: Waiting = {
              atMs: nowMs + ms,
              isOver,
              resolve: () => {
                waiting.delete(entry)
                if (!isDead) resolve()
              },
            }
            waiting.add(entry)
            signal?.addEventListener('abort', entry.resolve, { once: true })
          }),
      },
    }
  }

  return {
    now: () => nowMs,
    createMachine,
    offer: (happen) => void moments.add({ isOver: () => false, happen }),
    happen: async (choice) => {
      clear()
      const moment = [...moments][choice % moments.size]
      if (!moment) return false
      moments.delete(moment)
      await moment.happen()
      await settle()
      return true
    },
    passTime: async () => {
      clear()
      const [next] = [...waiting].sort((a, b) => a.atMs - b.atMs)
      if (!next) return false
      const byMs = Math.max(0, next.atMs - nowMs)
      nowMs += byMs
      tick(byMs)
      next.resolve()
      await settle()
      return true
    },
  }
}
