import { snapshotAt } from '@kakao-cert/flow/testing'
import { act, cleanup, render, waitFor } from '@testing-library/react'
import { Profiler, type ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { KakaoCertProvider } from './KakaoCertProvider.tsx'
import type { KakaoSign } from './KakaoSign.ts'
import { ko } from './locales/ko.ts'
import { done, refused } from './testing/answersAt.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'
import { useKakaoSign, type UseKakaoSignOptions } from './useKakaoSign.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const request = { title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' }

const renderSign = (
  options: Partial<UseKakaoSignOptions> = {},
  settings: Parameters<typeof renderInWorld>[1] = {},
) => {
  let sign: KakaoSign | undefined
  const Page = (props: Partial<UseKakaoSignOptions>): ReactNode => {
    sign = useKakaoSign({ ...request, ...props })
    return sign.status
  }
  const commits: string[] = []
  const page = (props: Partial<UseKakaoSignOptions>) => (
    <Profiler id="page" onRender={() => commits.push(sign!.status)}>
      <Page {...props} />
    </Profiler>
  )
  const rendered = renderInWorld(page(options), settings)
  const arrivesAt = async <S extends KakaoSign['status']>(status: S) => {
    await waitFor(() => expect(sign?.status).toBe(status))
    return sign as Extract<KakaoSign, { status: S }>
  }
  return {
    ...rendered,
    arrivesAt,
    current: () => sign!,
    again: (props: Partial<UseKakaoSignOptions>) => rendered.rerender(page(props)),
    /** The status at each commit. */
    commits,
  }
}

it('says which provider is missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const Page = () => useKakaoSign(request).status
  expect(() => render(<Page />)).toThrow('useKakaoSign needs a <KakaoCertProvider> above it')
})

it('goes by phone from start to signature', async () => {
  const onComplete = vi.fn()
  const { arrivesAt, settle, push, world } = renderSign({ onComplete })
  const idle = await arrivesAt('idle')
  act(() => idle.start())
  await arrivesAt('opening')
  await settle('open', done(snapshotAt('choosing')))
  const choosing = await arrivesAt('choosing')
  act(() => choosing.choosePhone())
  const entering = await arrivesAt('enteringPhone')
  const person = { name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' }
  act(() => entering.submitPhone(person))
  await arrivesAt('sendingPhone')
  await settle('submitPhone', done(snapshotAt('waiting', { revision: 2 })))
  const waiting = await arrivesAt('waiting')
  act(() => waiting.resend())
  await arrivesAt('resending')
  await settle('resend', done(snapshotAt('waiting', { revision: 3 })))
  await arrivesAt('waiting')
  push(snapshotAt('signed', { revision: 4 }))
  await arrivesAt('verifying')
  await settle('complete', done({ txId: 'tx-1', result: { token: 'for the page' } }))
  const succeeded = await arrivesAt('succeeded')
  expect(succeeded.completion).toEqual({ txId: 'tx-1', result: { token: 'for the page' } })
  expect(onComplete).toHaveBeenCalledExactlyOnceWith(succeeded.completion)
  expect(world.ports.transport.calls.map(([call]) => call)).toEqual([
    'open',
    'submitPhone',
    'resend',
    'complete',
  ])
})

it('goes by QR code from start to signature', async () => {
  const { arrivesAt, settle, push } = renderSign()
  const idle = await arrivesAt('idle')
  act(() => idle.start({ preferred: 'qr' }))
  await settle('open', done(snapshotAt('choosing')))
  await arrivesAt('startingQr')
  await settle('showQr', done(snapshotAt('showingQr', { revision: 2 })))
  const showing = await arrivesAt('showingQr')
  act(() => showing.refreshQr())
  await arrivesAt('refreshingQr')
  await settle('refreshQr', done(snapshotAt('showingQr', { revision: 3 })))
  await arrivesAt('showingQr')
  push(snapshotAt('confirming', { revision: 4 }))
  const confirming = await arrivesAt('confirming')
  act(() => confirming.answer('123456'))
  await arrivesAt('sendingAnswer')
  await settle('answer', done(snapshotAt('waiting', { revision: 5 })))
  const { snapshot } = await arrivesAt('waiting')
  expect(snapshot.revision).toBe(5)
})

it('ends at a code, and can start again', async () => {
  const onFail = vi.fn()
  const { arrivesAt, settle, count } = renderSign({ onFail })
  const idle = await arrivesAt('idle')
  act(() => idle.start())
  await settle('open', refused({ surface: 'window', code: 'E1005' }))
  const failed = await arrivesAt('failed')
  expect(onFail).toHaveBeenCalledExactlyOnceWith({ surface: 'window', code: 'E1005' })
  act(() => failed.start())
  await settle('open', done(snapshotAt('choosing')))
  const choosing = await arrivesAt('choosing')
  expect(count('open')).toBe(2)
  act(() => choosing.cancel())
  await arrivesAt('cancelled')
})

describe('callbacks', () => {
  it('are the ones of the latest render, called once', async () => {
    const first = vi.fn()
    const latest = vi.fn()
    const { arrivesAt, again, settle } = renderSign({ onComplete: first })
    const idle = await arrivesAt('idle')
    act(() => idle.start())
    await settle('open', done(snapshotAt('signed')))
    await arrivesAt('verifying')
    again({ onComplete: latest })
    await settle('complete', done({ txId: 'tx-1' }))
    await arrivesAt('succeeded')
    again({ onComplete: latest })
    expect(first).not.toHaveBeenCalled()
    expect(latest).toHaveBeenCalledOnce()
  })

  it('are not called for how an attempt stood when the page was mounted', async () => {
    const onCancel = vi.fn()
    const { arrivesAt } = renderSign({ onCancel })
    const idle = await arrivesAt('idle')
    act(() => idle.start())
    const opening = await arrivesAt('opening')
    act(() => opening.cancel())
    await arrivesAt('cancelled')
    expect(onCancel).toHaveBeenCalledOnce()
  })
})

it('asks for what the latest render says', async () => {
  const { again, arrivesAt, world } = renderSign()
  again({ title: '보험 청약 동의', signData: '보험 청약에 동의합니다.', product: 'K1300' })
  const idle = await arrivesAt('idle')
  act(() => idle.start())
  await waitFor(() => expect(world.ports.transport.calls).toHaveLength(1))
  expect(world.ports.transport.calls[0]?.[1]).toEqual({
    settleId: 'settle',
    product: 'K1300',
    title: '보험 청약 동의',
    signData: '보험 청약에 동의합니다.',
    locale: 'ko',
  })
})

it('is another attempt for another request', async () => {
  const { again, arrivesAt, settle, world } = renderSign({ requestId: 'account' })
  const idle = await arrivesAt('idle')
  act(() => idle.start())
  await settle('open', done(snapshotAt('waiting')))
  await arrivesAt('waiting')
  again({ requestId: 'loan' })
  await arrivesAt('idle')
  expect(world.ports.transport.watches.filter(({ isStopped }) => !isStopped)).toEqual([])
})

it('gives the same object as long as the state is the same', async () => {
  const { again, arrivesAt, current } = renderSign()
  const idle = await arrivesAt('idle')
  again({})
  expect(current()).toBe(idle)
})

it('commits once for each state, and for nothing else', async () => {
  const { arrivesAt, settle, push, commits, world } = renderSign({}, { isStrict: false })
  const idle = await arrivesAt('idle')
  act(() => idle.start())
  await settle('open', done(snapshotAt('choosing')))
  const choosing = await arrivesAt('choosing')
  act(() => choosing.choosePhone())
  // No news: what is told again, what is older, and that the connection still holds.
  push(snapshotAt('choosing'))
  const entering = await arrivesAt('enteringPhone')
  act(() => world.ports.transport.watches[0]!.watcher.connectionRestored())
  act(() => entering.submitPhone({ name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' }))
  await settle('submitPhone', done(snapshotAt('waiting', { revision: 2 })))
  push(snapshotAt('waiting', { revision: 2 }))
  push(snapshotAt('signed', { revision: 3 }))
  await settle('complete', done({ txId: 'tx-1' }))
  await arrivesAt('succeeded')
  expect(commits).toEqual([
    'idle',
    'opening',
    'choosing',
    'enteringPhone',
    'sendingPhone',
    'waiting',
    'verifying',
    'succeeded',
  ])
})

it('leaves nothing behind in a real page: no listener, no timer, no connection', async () => {
  const listening = new Map<string, number>()
  const count = (name: 'addEventListener' | 'removeEventListener', by: number) => {
    for (const target of [window, document] as EventTarget[]) {
      const original = target[name].bind(target)
      vi.spyOn(target, name).mockImplementation((...args: Parameters<EventTarget['addEventListener']>) => {
        listening.set(args[0], (listening.get(args[0]) ?? 0) + by)
        original(...args)
      })
    }
  }
  count('addEventListener', 1)
  count('removeEventListener', -1)
  const opened: EventSource[] = []
  const RealEventSource = globalThis.EventSource
  vi.stubGlobal(
    'EventSource',
    class extends RealEventSource {
      constructor(url: string) {
        super(url)
        opened.push(this)
      }
    },
  )
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json(snapshotAt('waiting'))))
  vi.stubGlobal('fetch', fetch)
  let sign: KakaoSign | undefined
  const Page = () => {
    sign = useKakaoSign(request)
    return sign.status
  }
  const { unmount } = render(
    <KakaoCertProvider endpoint="/nowhere" settleId="settle" locale={ko}>
      <Page />
    </KakaoCertProvider>,
    { reactStrictMode: true },
  )
  act(() => {
    if (sign?.status === 'idle') sign.start()
  })
  await waitFor(() => expect(sign?.status).toBe('waiting'))
  expect(opened.some(({ readyState }) => readyState !== EventSource.CLOSED)).toBe(true)
  expect(listening.get('visibilitychange')).toBeGreaterThan(0)
  unmount()
  expect(opened.map(({ readyState }) => readyState)).toEqual(opened.map(() => EventSource.CLOSED))
  const ours = ['visibilitychange', 'online', 'offline', 'pageshow']
  expect(ours.map((type) => [type, listening.get(type)])).toEqual(ours.map((type) => [type, 0]))
  const calls = fetch.mock.calls.length
  // Longer than the pause after which a lost stream is asked for again.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(fetch.mock.calls).toHaveLength(calls)
  vi.unstubAllGlobals()
})

it('leaves nothing behind when it is unmounted', async () => {
  const { arrivesAt, settle, unmount, world } = renderSign()
  const idle = await arrivesAt('idle')
  act(() => idle.start())
  await settle('open', done(snapshotAt('waiting')))
  await arrivesAt('waiting')
  unmount()
  expect(world.ports.transport.watches.filter(({ isStopped }) => !isStopped)).toEqual([])
  expect(world.ports.countWakers()).toBe(0)
})
