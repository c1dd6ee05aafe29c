import type { LoginPorts } from '@kakao-cert/flow'
import { createFakeLoginPorts } from '@kakao-cert/flow/testing'
import { cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { done, refused } from '../testing/answersAt.ts'
import { authorized, loginPortsAt } from '../testing/loginPortsAt.ts'
import { renderInWorld } from '../testing/renderInWorld.tsx'
import { useKakaoLogin, type UseKakaoLoginOptions } from './useKakaoLogin.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const options = {
  sdk: { url: 'https://sdk.example/:version.js', version: '2.7.5', javascriptKey: 'key-1' },
  redirectUri: 'https://bank.example/login',
  signData: '로그인합니다.',
}

const Site = (props: Partial<UseKakaoLoginOptions>) => {
  const login = useKakaoLogin({ ...options, ...props })
  return (
    <>
      <p>{login.status}</p>
      {'completion' in login && <p>{login.completion.txId}</p>}
      {(login.status === 'idle' || login.status === 'failed') && <button onClick={login.start}>start</button>}
      {login.status === 'away' && <button onClick={login.cancel}>cancel</button>}
    </>
  )
}

it('says which provider is missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => render(<Site />)).toThrow('useKakaoLogin needs a <KakaoCertProvider> above it')
})

it('asks the server in the language of the page, and gives the SDK the settlement ID and nothing of the hook', async () => {
  const ports = createFakeLoginPorts()
  const { user } = renderInWorld(<Site ports={ports} requestId="bank" onComplete={vi.fn()} />)
  await user.click(screen.getByRole('button', { name: 'start' }))
  await screen.findByText('away')
  const { sdk, ...given } = options
  expect(ports.requests).toEqual([{ signData: given.signData, redirectUri: given.redirectUri, locale: 'ko' }])
  expect(ports.calls).toEqual([
    { sdk, options: { ...given, settleId: 'settle', state: 'state-1', nonce: 'nonce-1' } },
  ])
})

it('has the server complete a return once, in strict mode too, and tells of it once', async () => {
  const onComplete = vi.fn()
  const ports = loginPortsAt(authorized, {
    completed: { ok: true, value: { txId: 'tx-1', result: { name: '김*' } } },
  })
  const { rerender } = renderInWorld(<Site ports={ports} onComplete={onComplete} />)
  expect(await screen.findByText('tx-1')).toBeVisible()
  rerender(<Site ports={ports} onComplete={onComplete} />)
  expect(onComplete.mock.calls).toEqual([[{ txId: 'tx-1', result: { name: '김*' } }]])
  expect(ports.exchanges).toEqual([{ state: 'state-1', code: 'code-1' }])
})

it('asks again by itself after a lost network, with the same code', async () => {
  const complete = vi
    .fn<LoginPorts['server']['complete']>()
    .mockResolvedValueOnce(refused({ surface: 'client', code: 'NETWORK_LOST', canGoOn: true }))
    .mockResolvedValue(done({ txId: 'tx-1' }))
  const ports = loginPortsAt(authorized)
  renderInWorld(<Site ports={{ ...ports, server: { ...ports.server, complete } }} />)
  expect(await screen.findByText('tx-1')).toBeVisible()
  expect(complete.mock.calls).toEqual([
    [{ state: 'state-1', code: 'code-1' }],
    [{ state: 'state-1', code: 'code-1' }],
  ])
})

it('leaves nothing of a login in the cache of the site', async () => {
  const { world } = renderInWorld(<Site ports={loginPortsAt(authorized)} />)
  await screen.findByText('tx-1')
  await vi.waitFor(() => expect(world.queryClient.getMutationCache().getAll()).toEqual([]))
})

it('tells of a failure and of a stop', async () => {
  const onFail = vi.fn()
  const onCancel = vi.fn()
  const ports = createFakeLoginPorts()
  const error = { surface: 'client', code: 'SDK_NOT_LOADED' } as const
  ports.called = refused(error)
  const { user } = renderInWorld(<Site ports={ports} onFail={onFail} onCancel={onCancel} />)
  await user.click(screen.getByRole('button', { name: 'start' }))
  await screen.findByText('failed')
  expect(onFail.mock.calls).toEqual([[error]])
  ports.called = { ok: true, value: undefined }
  await user.click(screen.getByRole('button', { name: 'start' }))
  await user.click(await screen.findByRole('button', { name: 'cancel' }))
  expect(onCancel).toHaveBeenCalledOnce()
})

it('leaves nothing behind when it goes', async () => {
  const ports = createFakeLoginPorts()
  const { user, unmount } = renderInWorld(<Site ports={ports} />)
  await user.click(screen.getByRole('button', { name: 'start' }))
  await screen.findByText('away')
  expect([ports.count.timers, ports.count.wakers]).toEqual([1, 1])
  unmount()
  expect([ports.count.timers, ports.count.wakers]).toEqual([0, 0])
})

it('commits once for each state', async () => {
  const commit = vi.fn()
  renderInWorld(
    <Profiler id="site" onRender={commit}>
      <Site ports={loginPortsAt(authorized)} />
    </Profiler>,
    { isStrict: false },
  )
  expect(await screen.findByText('tx-1')).toBeVisible()
  // idle, checking, completing, succeeded
  expect(commit).toHaveBeenCalledTimes(4)
})
