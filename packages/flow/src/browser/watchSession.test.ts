import type { CertError, Outcome, Snapshot } from '@kakao-cert/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { watchSession } from './watchSession.ts'

class FakeEventSource extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 2
  static readonly all: FakeEventSource[] = []

  readonly url: string
  readyState = FakeEventSource.CONNECTING

  constructor(url: string) {
    super()
    this.url = url
    FakeEventSource.all.push(this)
  }

  close() {
    this.readyState = FakeEventSource.CLOSED
  }

  open() {
    this.readyState = FakeEventSource.OPEN
    this.dispatchEvent(new Event('open'))
  }

  tell(data: unknown) {
    const text = typeof data === 'string' ? data : JSON.stringify(data)
    this.dispatchEvent(new MessageEvent('snapshot', { data: text }))
  }

  fail(readyState: number) {
    this.readyState = readyState
    this.dispatchEvent(new Event('error'))
  }
}

const networkLost: CertError = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true }
const unknownSession: CertError = { surface: 'window', code: 'E2003' }
const at = (revision: number) => snapshotAt('waiting', { revision })
const ok = (revision: number): Outcome<Snapshot> => ({ ok: true, value: at(revision) })
const no = (error: CertError): Outcome<Snapshot> => ({ ok: false, error })

const streams = FakeEventSource.all
const lastStream = () => streams.at(-1)!

/** A watch from revision 1 on, with everything that it tells. */
const watch = (answer: Outcome<Snapshot> = ok(1)) => {
  const told: (string | number)[] = []
  const read = vi.fn<(sessionId: string) => Promise<Outcome<Snapshot>>>().mockResolvedValue(answer)
  const onTold = vi.fn<() => void>()
  const tell = (what: string | number) => {
    told.push(what)
    onTold()
  }
  const stop = watchSession({
    endpoint: '/cert',
    read,
    sessionId: 'session-1',
    afterRevision: 1,
    watcher: {
      snapshot: ({ revision }) => tell(revision),
      refused: ({ code }) => tell(code),
      connectionLost: () => tell('lost'),
      connectionRestored: () => tell('restored'),
    },
  })
  return { told, read, stop, onTold }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeEventSource)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  streams.length = 0
})

describe('a stream', () => {
  it('is asked for what is newer', () => {
    watch()
    expect(streams.map(({ url }) => url)).toEqual(['/cert/sessions/session-1/events?after=1'])
  })

  it('tells every newer snapshot once', () => {
    const { told } = watch()
    lastStream().open()
    for (const revision of [1, 2, 2, 1, 5, 4]) lastStream().tell(at(revision))
    expect(told.filter((what) => typeof what === 'number')).toEqual([2, 5])
  })

  it.each(['', 'no json', 'null', '{}'])('that tells %j is not believed', (data) => {
    const { told } = watch()
    lastStream().open()
    lastStream().tell(data)
    expect(told).toEqual(['restored'])
  })

  it('that breaks and comes back by itself is lost and restored', async () => {
    const { told, read } = watch()
    lastStream().open()
    lastStream().fail(FakeEventSource.CONNECTING)
    lastStream().open()
    lastStream().tell(at(2))
    expect(told).toEqual(['restored', 'lost', 'restored', 'restored', 2])
    await pass(2000)
    expect(read).not.toHaveBeenCalled()
    expect(streams).toHaveLength(1)
  })

  it('that is silent is looked behind now and then, because something on the way may hold it back', async () => {
    const { told, read } = watch(ok(2))
    lastStream().open()
    await pass(14_000)
    expect(read).not.toHaveBeenCalled()
    await pass(1000)
    expect(told).toEqual(['restored', 'restored', 2])
    await pass(15_000)
    expect(read).toHaveBeenCalledTimes(2)
    expect(streams).toHaveLength(1)
  })
})

describe('a closed stream', () => {
  const close = () => lastStream().fail(FakeEventSource.CLOSED)

  it('gives way to asking every two seconds', async () => {
    const { told, read } = watch()
    close()
    await pass(0)
    expect(read).toHaveBeenCalledExactlyOnceWith('session-1')
    read.mockResolvedValue(ok(2))
    await pass(2000)
    await pass(2000)
    expect(told.filter((what) => typeof what === 'number')).toEqual([2])
    expect(read).toHaveBeenCalledTimes(3)
    expect(streams).toHaveLength(1)
  })

  it('is tried again after half a minute, from what is known then', async () => {
    const { read } = watch(ok(4))
    close()
    await pass(30_000)
    expect(streams).toHaveLength(1)
    await pass(2000)
    expect(streams.map(({ url }) => url)).toEqual([
      '/cert/sessions/session-1/events?after=1',
      '/cert/sessions/session-1/events?after=4',
    ])
    const calls = read.mock.calls.length
    lastStream().open()
    await pass(10_000)
    expect(read).toHaveBeenCalledTimes(calls)
  })

  it('is not tried again while there is no network', async () => {
    const { told } = watch(no(networkLost))
    close()
    await pass(60_000)
    expect(streams).toHaveLength(1)
    expect(new Set(told)).toEqual(new Set(['lost']))
  })

  it('is the end where reading is refused', async () => {
    const { told, read } = watch(no(unknownSession))
    close()
    await pass(60_000)
    expect(told).toEqual(['E2003'])
    expect(read).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not make it ask twice at a time', async () => {
    const { read } = watch()
    let answer = (_: Outcome<Snapshot>) => {}
    read.mockImplementation(() => new Promise((resolve) => (answer = resolve)))
    await pass(15_000)
    close()
    await pass(0)
    expect(read).toHaveBeenCalledOnce()
    answer(ok(2))
    await pass(2000)
    expect(read).toHaveBeenCalledTimes(2)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a read that is refused beside an open stream', () => {
  it('ends the stream, too', async () => {
    const { told } = watch(no(unknownSession))
    lastStream().open()
    await pass(60_000)
    expect(told).toEqual(['restored', 'E2003'])
    expect(lastStream().readyState).toBe(FakeEventSource.CLOSED)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('without streams', () => {
  beforeEach(() => void vi.stubGlobal('EventSource', undefined))

  it('asks every two seconds', async () => {
    const { told, read } = watch(ok(2))
    await pass(6000)
    expect(read).toHaveBeenCalledTimes(4)
    expect(told.filter((what) => typeof what === 'number')).toEqual([2])
  })

  it('goes on asking for longer than a stream would be left alone', async () => {
    const { read } = watch()
    await pass(60_000)
    expect(read).toHaveBeenCalledTimes(31)
  })
})

describe('stopping', () => {
  const nothingLeft = () => ({
    timers: vi.getTimerCount(),
    open: streams.filter(({ readyState }) => readyState < 2),
  })

  it('closes the stream', () => {
    const { stop } = watch()
    stop()
    expect(nothingLeft()).toEqual({ timers: 0, open: [] })
  })

  it('while it asks tells nothing more', async () => {
    const { told, stop } = watch(ok(2))
    lastStream().fail(FakeEventSource.CLOSED)
    stop()
    await pass(60_000)
    expect(told).toEqual([])
    expect(nothingLeft()).toEqual({ timers: 0, open: [] })
  })

  it.each([
    ['restored', ok(2), 1],
    [2, ok(2), 2],
    ['lost', no(networkLost), 1],
    ['E2003', no(unknownSession), 1],
  ] as const)('when %s is told leaves nothing behind', async (last, answer, calls) => {
    const { told, stop, onTold } = watch(answer)
    onTold.mockImplementation(() => {
      if (told.length === calls) stop()
    })
    lastStream().fail(FakeEventSource.CLOSED)
    await pass(60_000)
    expect(told.at(-1)).toBe(last)
    expect(told).toHaveLength(calls)
    expect(nothingLeft()).toEqual({ timers: 0, open: [] })
  })

  it('when the stream tells that it is lost leaves nothing behind', async () => {
    const { told, stop, onTold } = watch()
    onTold.mockImplementation(stop)
    lastStream().fail(FakeEventSource.CONNECTING)
    await pass(60_000)
    expect(told).toEqual(['lost'])
    expect(nothingLeft()).toEqual({ timers: 0, open: [] })
  })
})
