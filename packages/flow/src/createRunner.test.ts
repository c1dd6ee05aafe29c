import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createRunner } from './createRunner.ts'

/** A machine that counts, with an effect for each number it comes to; `same` changes nothing, but has an effect. */
const count = (
  run: (effect: string, send: (event: string) => void) => void | Promise<unknown>,
  toEvent: (thrown: unknown, effect: string) => string | undefined = () => undefined,
) =>
  createRunner<readonly string[], string, string>({
    initial: [],
    transition: (state, event) =>
      event === 'same' ? [state, ['effect of same']] : [[...state, event], [`effect of ${event}`]],
    run,
    toEvent,
  })

describe('a step', () => {
  it('computes, commits, notifies, and then runs the effects', () => {
    const log: string[] = []
    const runner = count((effect) => void log.push(`${effect} at ${runner.getState().join()}`))
    runner.subscribe(() => log.push(`told of ${runner.getState().join()}`))
    runner.send('a')
    expect(log).toEqual(['told of a', 'effect of a at a'])
  })

  it('that changes nothing tells nobody, and still runs its effects', () => {
    const listener = vi.fn<() => void>()
    const run = vi.fn<(effect: string) => void>()
    const runner = count(run)
    runner.subscribe(listener)
    runner.send('same')
    expect(listener).not.toHaveBeenCalled()
    expect(run.mock.calls.map(([effect]) => effect)).toEqual(['effect of same'])
  })
})

describe('an event sent meanwhile', () => {
  it('by a listener waits until the effects have run', () => {
    const log: string[] = []
    const runner = count((effect) => void log.push(effect))
    runner.subscribe(() => {
      log.push(`told of ${runner.getState().join()}`)
      if (runner.getState().length === 1) runner.send('b')
    })
    runner.send('a')
    expect(log).toEqual(['told of a', 'effect of a', 'told of a,b', 'effect of b'])
  })

  it('by an effect waits for the other effects of its step', () => {
    const log: string[] = []
    const runner = createRunner<number, 'go' | 'on', string>({
      initial: 0,
      transition: (state, event) => [state + 1, event === 'go' ? ['first', 'second'] : []],
      run: (effect, send) => {
        log.push(`${effect} at ${runner.getState()}`)
        if (effect === 'first') send('on')
      },
      toEvent: () => undefined,
    })
    runner.send('go')
    expect(log).toEqual(['first at 1', 'second at 1'])
    expect(runner.getState()).toBe(2)
  })

  it('is not lost among many', () => {
    const runner = count((effect, send) => {
      if (effect === 'effect of 0') for (let index = 1; index <= 100; index++) send(String(index))
    })
    runner.send('0')
    expect(runner.getState()).toEqual(Array.from({ length: 101 }, (_, index) => String(index)))
  })
})

describe('an effect that throws', () => {
  const fail = (effect: string) => {
    if (effect === 'effect of a') throw new Error('broken')
  }

  it.each([
    ['at once', fail],
    [
      'later',
      async (effect: string) => {
        await Promise.resolve()
        fail(effect)
      },
    ],
  ])('%s becomes an event', async (_, run) => {
    const runner = count(run, (thrown, effect) => `${(thrown as Error).message}: ${effect}`)
    runner.send('a')
    await vi.waitFor(() => expect(runner.getState()).toEqual(['a', 'broken: effect of a']))
  })

  it('does not keep the other effects of its step from running', () => {
    const run = vi.fn<(effect: string) => void>(fail)
    const runner = createRunner<number, 'go', string>({
      initial: 0,
      transition: (state) => [state + 1, ['effect of a', 'effect of b']],
      run,
      toEvent: () => undefined,
    })
    runner.send('go')
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('and that nobody waits for is dropped', async () => {
    const runner = count((effect) => Promise.reject(new Error(effect)))
    runner.send('a')
    await Promise.resolve()
    expect(runner.getState()).toEqual(['a'])
  })
})

describe('a listener', () => {
  const quiet = () => count(() => {})

  it('that has stopped listening is not told, even within a notification', () => {
    const runner = quiet()
    const second = vi.fn<() => void>()
    let stopSecond = () => {}
    runner.subscribe(() => stopSecond())
    stopSecond = runner.subscribe(second)
    runner.send('a')
    expect(second).not.toHaveBeenCalled()
  })

  it('that stops itself does not keep the next from being told', () => {
    const runner = quiet()
    const second = vi.fn<() => void>()
    const stop = runner.subscribe(() => stop())
    runner.subscribe(second)
    runner.send('a')
    expect(second).toHaveBeenCalledOnce()
  })

  it('that is subscribed twice is told until both have stopped', () => {
    const runner = quiet()
    const listener = vi.fn<() => void>()
    const stopFirst = runner.subscribe(listener)
    runner.subscribe(listener)
    stopFirst()
    runner.send('a')
    expect(listener).toHaveBeenCalledOnce()
  })
})

describe('a listener that throws', () => {
  it('stops neither the other listeners nor the effects nor whoever sent, and is seen as unhandled', () => {
    const rejected = vi.spyOn(Promise, 'reject').mockImplementation(() => new Promise(() => {}))
    onTestFinished(() => rejected.mockRestore())
    const log: string[] = []
    const runner = count((effect) => void log.push(effect))
    runner.subscribe(() => {
      throw new Error(`at ${runner.getState().join()}`)
    })
    runner.subscribe(() => log.push('told'))
    runner.send('a')
    runner.send('b')
    expect(log).toEqual(['told', 'effect of a', 'told', 'effect of b'])
    expect(rejected.mock.calls).toEqual([[new Error('at a')], [new Error('at a,b')]])
  })
})

describe('an effect that no event has led to', () => {
  it('is guarded like any other', () => {
    const runner = count(
      (effect) => {
        if (effect === 'alone') throw new Error('broken')
      },
      (_, effect) => `${effect} failed`,
    )
    runner.run('alone')
    expect(runner.getState()).toEqual(['alone failed'])
  })
})
