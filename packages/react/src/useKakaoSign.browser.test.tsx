import { snapshotAt } from '@kakao-cert/flow/testing'
import { act, cleanup, render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { KakaoSign } from './KakaoSign.ts'
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
  const rendered = renderInWorld(<Page {...options} />, settings)
  const arrivesAt = async <S extends KakaoSign['status']>(status: S) => {
    await waitFor(() => expect(sign?.status).toBe(status))
    return sign as Extract<KakaoSign, { status: S }>
  }
  return {
    ...rendered,
    arrivesAt,
    current: () => sign!,
    again: (props: Partial<UseKakaoSignOptions>) => rendered.rerender(<Page {...props} />),
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
