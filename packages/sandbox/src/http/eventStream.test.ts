import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHub, type Hub } from '../hub/createHub.ts'
import { eventStream } from './eventStream.ts'

let hub: Hub
let listeners: number
let current: { revision: number; isLast: boolean } | undefined

beforeEach(() => {
  vi.useFakeTimers()
  const real = createHub()
  listeners = 0
  hub = {
    ...real,
    subscribe: (topic, listener) => {
      const unsubscribe = real.subscribe(topic, listener)
      listeners += 1
      return () => {
        unsubscribe()
        listeners -= 1
      }
    },
  }
  current = { revision: 5, isLast: false }
})

afterEach(() => {
  vi.useRealTimers()
})

const listen = (path = '/', init: RequestInit = {}) =>
  eventStream({
    request: new Request(`http://sandbox${path}`, init),
    hub,
    topic: 'topic',
    name: 'thing',
    read: () => current && { ...current, data: { at: current.revision } },
  })

const change = (revision: number, isLast = false) => {
  current = { revision, isLast }
  hub.publish('topic')
}

const readerOf = (response: Response) => {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  return {
    next: async () => (await reader.read()).value,
    isDone: async () => (await reader.read()).done,
    cancel: () => reader.cancel(),
  }
}

const eventOf = (revision: number) => `id: ${revision}\nevent: thing\ndata: {"at":${revision}}\n\n`

it('begins with when to come back and the newest state', async () => {
  const response = listen()
  expect(response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const reader = readerOf(response)
  expect(await reader.next()).toBe('retry: 1000\n\n')
  expect(await reader.next()).toBe(eventOf(5))
  await reader.cancel()
})

it('tells each newer revision once', async () => {
  const reader = readerOf(listen())
  change(6)
  hub.publish('topic')
  change(7)
  const told = [await reader.next(), await reader.next(), await reader.next(), await reader.next()]
  expect(told).toEqual(['retry: 1000\n\n', eventOf(5), eventOf(6), eventOf(7)])
  await reader.cancel()
})

describe('somebody who comes back', () => {
  it.each([
    ['by Last-Event-ID', '/', { headers: { 'Last-Event-ID': '5' } }],
    ['by ?after', '/?after=5', {}],
  ])('%s gets nothing twice and loses nothing', async (_, path, init) => {
    const reader = readerOf(listen(path, init))
    change(6)
    expect([await reader.next(), await reader.next()]).toEqual(['retry: 1000\n\n', eventOf(6)])
    await reader.cancel()
  })

  it('gets what happened in between', async () => {
    change(9)
    const reader = readerOf(listen('/?after=5'))
    expect([await reader.next(), await reader.next()]).toEqual(['retry: 1000\n\n', eventOf(9)])
    await reader.cancel()
  })

  it('gets the newest state when a restart counts from the beginning', async () => {
    const reader = readerOf(listen('/?after=1000'))
    expect([await reader.next(), await reader.next()]).toEqual(['retry: 1000\n\n', eventOf(5)])
    change(6)
    expect(await reader.next()).toBe(eventOf(6))
    await reader.cancel()
  })
})

describe('the end', () => {
  it('comes after the last state', async () => {
    const reader = readerOf(listen('/?after=5'))
    change(6, true)
    expect([await reader.next(), await reader.next()]).toEqual(['retry: 1000\n\n', eventOf(6)])
    expect(await reader.isDone()).toBe(true)
    expect(listeners).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
    change(7)
  })

  it('is told to those who have not seen the last state, and is 204 to those who have', async () => {
    current = { revision: 6, isLast: true }
    const late = await listen('/?after=5').text()
    expect(late).toBe(`retry: 1000\n\n${eventOf(6)}`)
    const again = listen('/?after=6')
    expect(again.status).toBe(204)
    expect(again.body).toBeNull()
    expect(listeners).toBe(0)
  })

  it('comes when there is nothing to tell any more', async () => {
    const response = listen('/?after=5')
    current = undefined
    hub.publish('topic')
    expect(await response.text()).toBe('retry: 1000\n\n')
    expect(listeners).toBe(0)
  })

  it('comes when the hub closes', async () => {
    const response = listen('/?after=5')
    hub.close()
    expect(await response.text()).toBe('retry: 1000\n\n')
    expect([listeners, vi.getTimerCount()]).toEqual([0, 0])
    hub.close()
  })
})

describe('nothing is left', () => {
  it('when the listener cancels', async () => {
    const response = listen()
    expect([listeners, vi.getTimerCount()]).toEqual([1, 1])
    await response.body!.cancel()
    expect([listeners, vi.getTimerCount()]).toEqual([0, 0])
    vi.advanceTimersByTime(60_000)
    change(6)
  })

  it('when the request is aborted, before or after', async () => {
    const controller = new AbortController()
    const response = listen('/', { signal: controller.signal })
    controller.abort()
    expect([listeners, vi.getTimerCount()]).toEqual([0, 0])
    await response.text()
    await listen('/', { signal: controller.signal }).text()
    expect([listeners, vi.getTimerCount()]).toEqual([0, 0])
    change(6)
  })

  it('of a HEAD request, which gets the headers', async () => {
    const response = listen('/', { method: 'HEAD' })
    expect(response.headers.get('Content-Type')).toMatch('text/event-stream')
    expect([listeners, vi.getTimerCount()]).toEqual([0, 0])
  })
})

it('says now and then that it is still there', async () => {
  const reader = readerOf(listen('/?after=5'))
  await reader.next()
  vi.advanceTimersByTime(15_000)
  expect(await reader.next()).toBe(': still here\n\n')
  await reader.cancel()
})
