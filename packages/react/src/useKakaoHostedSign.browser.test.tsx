import type { HostedServer } from '@kakao-cert/flow'
import { createFakeHostedPorts, type FakeHostedPorts } from '@kakao-cert/flow/testing'
import type { Completion } from '@kakao-cert/protocol'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import { ko } from './locales/ko.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'
import { useKakaoHostedSign, type UseKakaoHostedSignOptions } from './useKakaoHostedSign.ts'

afterEach(cleanup)

const options: UseKakaoHostedSignOptions = {
  sdk: { url: 'https://sdk.example/:version.js', version: '2.7.5', javascriptKey: 'key-1' },
  redirectUri: 'https://bank.example/apply',
  signData: '동의합니다.',
}

const Site = (props: Partial<UseKakaoHostedSignOptions>) => {
  const sign = useKakaoHostedSign({ ...options, ...props })
  switch (sign.status) {
    case 'idle':
    case 'cancelled':
      return (
        <>
          <p>{sign.status}</p>
          <button onClick={sign.start}>서명하기</button>
        </>
      )
    case 'opening':
    case 'away':
      return (
        <>
          <p>{sign.status}</p>
          <button onClick={sign.cancel}>그만두기</button>
        </>
      )
    case 'checking':
      return <p>{sign.status}</p>
    case 'completing':
      return sign.notice ? <CertErrorScreen {...sign.notice} onAction={sign.retry} /> : <p>{sign.status}</p>
    case 'succeeded':
      return <p>{sign.completion.txId}</p>
    case 'failed':
      return <CertErrorScreen {...sign.error} onAction={sign.start} />
  }
}

const back: FakeHostedPorts['parameters'] = [
  ['tx_id', 'tx-1'],
  ['state', 'state-1'],
]

/** The page that a window of this tab leads back to. */
const returned = (parameters = back) => {
  const ports = createFakeHostedPorts()
  ports.stored.set('kakao-cert:hosted', '1 tab state-1 default')
  ports.parameters = parameters
  return ports
}

it('gives the SDK the settlement ID of the provider and what the page wants', async () => {
  const ports = createFakeHostedPorts()
  const { user } = renderInWorld(<Site ports={ports} />)
  await user.click(screen.getByRole('button', { name: '서명하기' }))
  await screen.findByText('away')
  const { sdk, ...request } = options
  expect(ports.calls).toEqual([{ sdk, request: { ...request, settleId: 'settle', state: 'state-1' } }])
})

it('tells of a return once, in strict mode too', async () => {
  const onComplete = vi.fn<(completion: Completion) => void>()
  const ports = returned()
  const { rerender } = renderInWorld(<Site ports={ports} onComplete={onComplete} />)
  expect(await screen.findByText('tx-1')).toBeVisible()
  rerender(<Site ports={ports} onComplete={onComplete} />)
  expect(onComplete.mock.calls).toEqual([[{ txId: 'tx-1', result: { receipt: 'R-1' } }]])
})

it('shows what a code means, and starts again from there', async () => {
  const onFail = vi.fn<() => void>()
  const ports = returned([
    ['error_code', 'E8005'],
    ['state', 'state-1'],
  ])
  const { user } = renderInWorld(<Site ports={ports} onFail={onFail} />)
  expect(await screen.findByText(ko.codes.window.E8005.title)).toBeVisible()
  expect(onFail).toHaveBeenCalledExactlyOnceWith({ surface: 'window', code: 'E8005' })
  await user.click(screen.getByRole('button', { name: ko.codes.window.E8005.action }))
  await waitFor(() => expect(ports.calls).toHaveLength(1))
})

it('waits for a popup, and stops', async () => {
  const onCancel = vi.fn<() => void>()
  const ports = createFakeHostedPorts()
  const { user } = renderInWorld(<Site ports={ports} form="popup" onCancel={onCancel} />)
  await user.click(screen.getByRole('button', { name: '서명하기' }))
  expect(ports.openedPopups).toEqual(['state-1'])
  await act(() => ports.listeners.get('state-1')!.opened())
  expect(screen.getByText('away')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '그만두기' }))
  expect(screen.getByText('cancelled')).toBeVisible()
  expect(onCancel).toHaveBeenCalledOnce()
})

it('leaves nothing behind when it goes', async () => {
  const ports = createFakeHostedPorts()
  const { user, unmount } = renderInWorld(<Site ports={ports} form="popup" />)
  await user.click(screen.getByRole('button', { name: '서명하기' }))
  unmount()
  expect([ports.listeners.size, ports.count.timers]).toEqual([0, 0])
})

it('commits once for each state', async () => {
  const commit = vi.fn<() => void>()
  const ports = returned()
  renderInWorld(
    <Profiler id="site" onRender={commit}>
      <Site ports={ports} />
    </Profiler>,
    { isStrict: false },
  )
  expect(await screen.findByText('tx-1')).toBeVisible()
  // idle, checking, completing, succeeded
  expect(commit).toHaveBeenCalledTimes(4)
})

it('asks again after a lost network when the person wants that, and by itself twice before', async () => {
  const ports = returned()
  ports.completed = { ok: false, error: { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } }
  const { user } = renderInWorld(<Site ports={ports} />)
  const again = await screen.findByRole(
    'button',
    { name: ko.codes.client.NETWORK_LOST.action },
    { timeout: 20_000 },
  )
  expect(ports.exchanges).toHaveLength(3)
  ports.completed = { ok: true, value: { txId: 'tx-1' } }
  await user.click(again)
  expect(await screen.findByText('tx-1')).toBeVisible()
})

it('asks a server of the site’s own where it is given one', async () => {
  const complete = vi
    .fn<HostedServer['complete']>()
    .mockResolvedValue({ ok: true, value: { txId: 'tx-own' } })
  const server = { open: () => Promise.resolve({ ok: true, value: undefined } as const), complete }
  const ports = returned()
  renderInWorld(<Site ports={ports} server={server} />)
  expect(await screen.findByText('tx-own')).toBeVisible()
  expect(complete.mock.calls).toEqual([[{ txId: 'tx-1', state: 'state-1' }]])
  expect(ports.exchanges).toEqual([])
})
