import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVirtualClock, type ClockPosition } from './createVirtualClock.ts'

const startMs = Date.UTC(2025, 0, 1)
const dayMs = 86_400_000

beforeEach(() => {
  vi.useFakeTimers({ now: startMs })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('time', () => {
  it('runs with the real one', () => {
    const clock = createVirtualClock()
    vi.advanceTimersByTime(1234)
    expect(clock.read()).toEqual({ nowMs: startMs + 1234, offsetMs: 0, isFrozen: false })
  })

  it('can be advanced, and runs on from there', () => {
    const clock = createVirtualClock()
    clock.change({ kind: 'advance', byMs: 60_000 })
    vi.advanceTimersByTime(5)
    expect(clock.read()).toEqual({ nowMs: startMs + 60_005, offsetMs: 60_000, isFrozen: false })
  })

  it('can be set', () => {
    const clock = createVirtualClock()
    clock.change({ kind: 'set', toMs: startMs + dayMs })
    expect(clock.now()).toBe(startMs + dayMs)
  })

  it('never goes back', () => {
    const clock = createVirtualClock()
    clock.change({ kind: 'set', toMs: startMs - 1 })
    expect(clock.now()).toBe(startMs)
  })

  it('stands while frozen, can be moved then, and resumes from where it stands', () => {
    const clock = createVirtualClock()
    clock.change({ kind: 'freeze' })
    vi.advanceTimersByTime(1000)
    expect(clock.read()).toEqual({ nowMs: startMs, offsetMs: -1000, isFrozen: true })
    clock.change({ kind: 'advance', byMs: 10 })
    expect(clock.now()).toBe(startMs + 10)
    clock.change({ kind: 'set', toMs: startMs + 50 })
    clock.change({ kind: 'freeze' })
    expect(clock.now()).toBe(startMs + 50)
    clock.change({ kind: 'resume' })
    vi.advanceTimersByTime(7)
    expect(clock.read()).toEqual({ nowMs: startMs + 57, offsetMs: -950, isFrozen: false })
    clock.change({ kind: 'resume' })
    expect(clock.now()).toBe(startMs + 57)
  })

  it('goes on from a position that was kept', () => {
    const onChange = vi.fn<(position: object) => void>()
    const first = createVirtualClock({ onChange })
    first.change({ kind: 'advance', byMs: 5000 })
    first.change({ kind: 'freeze' })
    expect(onChange).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(1000)
    const position = onChange.mock.lastCall?.[0]
    const second = createVirtualClock({ position: position as { offsetMs: number } })
    expect(second.read()).toMatchObject({ nowMs: startMs + 5000, isFrozen: true })
    second.change({ kind: 'resume' })
    expect(second.now()).toBe(startMs + 5000)
  })
})

describe('alarms', () => {
  const withLog = () => {
    const log: string[] = []
    const clock = createVirtualClock()
    const set = (name: string, inMs: number) => clock.schedule(startMs + inMs, () => log.push(name))
    return { clock, log, set }
  }

  it('run at their time, once', () => {
    const { log, set } = withLog()
    set('a', 1000)
    vi.advanceTimersByTime(999)
    expect(log).toEqual([])
    vi.advanceTimersByTime(1)
    expect(log).toEqual(['a'])
    vi.advanceTimersByTime(10_000)
    expect(log).toEqual(['a'])
  })

  it('run in order of their time, in whatever order they were set', () => {
    const { log, set } = withLog()
    set('c', 3000)
    set('a', 1000)
    set('b', 2000)
    vi.advanceTimersByTime(3000)
    expect(log).toEqual(['a', 'b', 'c'])
  })

  it('run before a change that passes over them returns, in order, and no others', () => {
    const { clock, log, set } = withLog()
    set('b', 2000)
    set('a', 1000)
    set('later', 2001)
    clock.change({ kind: 'advance', byMs: 2000 })
    expect(log).toEqual(['a', 'b'])
    vi.advanceTimersByTime(1)
    expect(log).toEqual(['a', 'b', 'later'])
  })

  it('run with a change also when an alarm set them', () => {
    const { clock, log, set } = withLog()
    clock.schedule(startMs + 1000, () => {
      log.push('first')
      set('second', 1500)
      set('not yet', 9000)
    })
    clock.change({ kind: 'advance', byMs: 2000 })
    expect(log).toEqual(['first', 'second'])
    vi.advanceTimersByTime(7000)
    expect(log).toEqual(['first', 'second', 'not yet'])
  })

  it('can be called off, also by another alarm of the same change', () => {
    const { clock, log, set } = withLog()
    const callOffA = set('a', 1000)
    const callOffC = set('c', 3000)
    clock.schedule(startMs + 2000, callOffC)
    callOffA()
    callOffA()
    clock.change({ kind: 'advance', byMs: 5000 })
    expect(log).toEqual([])
  })

  it('wait while the clock is frozen', () => {
    const { clock, log, set } = withLog()
    set('a', 1000)
    clock.change({ kind: 'freeze' })
    vi.advanceTimersByTime(5000)
    expect(log).toEqual([])
    clock.change({ kind: 'resume' })
    vi.advanceTimersByTime(999)
    expect(log).toEqual([])
    vi.advanceTimersByTime(1)
    expect(log).toEqual(['a'])
  })

  it('run soon where they are due already, also while the clock is frozen', () => {
    const { clock, log, set } = withLog()
    clock.change({ kind: 'freeze' })
    set('a', 0)
    set('b', -1000)
    expect(log).toEqual([])
    vi.advanceTimersByTime(0)
    expect(log).toEqual(['b', 'a'])
  })

  it('run at a time that is farther away than a timeout can count', () => {
    const { log, set } = withLog()
    set('a', 100 * dayMs)
    vi.advanceTimersByTime(100 * dayMs - 1)
    expect(log).toEqual([])
    vi.advanceTimersByTime(1)
    expect(log).toEqual(['a'])
  })

  it('need one timer, and none once the clock is disposed of', () => {
    const { clock, log, set } = withLog()
    for (let index = 0; index < 100; index += 1) set('x', 1000 + index)
    expect(vi.getTimerCount()).toBe(1)
    clock.dispose()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(dayMs)
    expect(log).toEqual([])
  })
})

it('counts its changes on, also from where an earlier run stopped', () => {
  const kept: ClockPosition[] = []
  const clock = createVirtualClock({ onChange: (position) => kept.push(position) })
  clock.change({ kind: 'freeze' })
  clock.change({ kind: 'advance', byMs: 1 })
  expect(clock.changes()).toBe(2)
  const later = createVirtualClock({ position: kept.at(-1) })
  later.restore({ nowMs: startMs - dayMs, isFrozen: false })
  expect(later.changes()).toBe(3)
  expect(later.read()).toMatchObject({ nowMs: startMs - dayMs, isFrozen: false })
})
