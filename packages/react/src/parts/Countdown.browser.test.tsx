import { snapshotAt } from '@kakao-cert/flow/testing'
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renderInWorld } from '../testing/renderInWorld.tsx'
import { Countdown } from './Countdown.tsx'

const minuteMs = 60_000

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const show = (leftMs: number, { clockIsAheadMs = 0, agoMs = 0 } = {}) => {
  const snapshot = snapshotAt('waiting', { serverTimeMs: Date.now() - clockIsAheadMs - agoMs })
  return {
    state: { snapshot, receivedAtMs: Date.now() - agoMs },
    untilMs: snapshot.serverTimeMs + leftMs,
    label: '남은 시간',
  }
}

const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs))

it('counts down every second, and stops at zero', async () => {
  renderInWorld(<Countdown {...show(2000)} />)
  expect(screen.getByText('0:02')).toBeVisible()
  await pass(1000)
  expect(screen.getByText('0:01')).toBeVisible()
  await pass(1000)
  expect(screen.getByText('0:00')).toBeVisible()
  expect(vi.getTimerCount()).toBe(0)
  await pass(5000)
  expect(screen.getByText('0:00')).toBeVisible()
})

it.each([
  ['ahead', 60 * minuteMs],
  ['behind', -60 * minuteMs],
])('is right on a device whose clock is an hour %s', (_, clockIsAheadMs) => {
  renderInWorld(<Countdown {...show(5 * minuteMs, { clockIsAheadMs })} />)
  expect(screen.getByText('5:00')).toBeVisible()
})

it('is right at once where the snapshot came a while ago', () => {
  renderInWorld(<Countdown {...show(5 * minuteMs, { agoMs: 2 * minuteMs })} />)
  expect(screen.getByText('3:00')).toBeVisible()
})

it('takes a longer time, also after it was over', async () => {
  const { rerender } = renderInWorld(<Countdown {...show(1000)} />)
  await pass(2000)
  expect(screen.getByText('0:00')).toBeVisible()
  rerender(<Countdown {...show(3 * minuteMs)} />)
  expect(screen.getByText('3:00')).toBeVisible()
  await pass(1000)
  expect(screen.getByText('2:59')).toBeVisible()
})

it('speaks at five minutes, two minutes, one minute, thirty and ten seconds, and not in between', async () => {
  renderInWorld(<Countdown {...show(10 * minuteMs)} />)
  const spoken: string[] = []
  for (let second = 0; second <= 600; second++) {
    const said = screen.getByRole('status').textContent
    if (said !== spoken.at(-1)) spoken.push(said)
    await pass(1000)
  }
  expect(spoken).toEqual([
    '',
    '남은 시간 5분',
    '남은 시간 2분',
    '남은 시간 1분',
    '남은 시간 30초',
    '남은 시간 10초',
    '',
  ])
})

it('says what it is that runs out', () => {
  renderInWorld(<Countdown {...show(10_000)} label="코드 만료까지" />)
  expect(screen.getByRole('status')).toHaveTextContent('코드 만료까지 10초')
})
