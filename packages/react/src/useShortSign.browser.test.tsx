import { createFakeShortSignPorts, type FakeShortSignPorts } from '@kakao-cert/flow/testing'
import type { CertError } from '@kakao-cert/protocol'
import { toPlatformError, type Platform, type ShortSignFailure } from '@kakao-cert/protocol/short-sign'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import { errorText } from './errorText.ts'
import { ko } from './locales/ko.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'
import { useShortSign, type UseShortSignOptions } from './useShortSign.ts'

afterEach(cleanup)

const options = { title: '이체', text: '동의합니다.', sessionHours: 6 }

const Site = (props: Partial<UseShortSignOptions>) => {
  const sign = useShortSign({ ...options, ...props })
  switch (sign.status) {
    case 'idle':
      return <button onClick={sign.start}>한 번 서명하기</button>
    case 'waiting':
      return (
        <>
          {sign.notice && <CertErrorScreen {...sign.notice} onAction={sign.check} />}
          <button onClick={sign.check}>서명했어요</button>
        </>
      )
    case 'ready':
      return (
        <>
          <p>{sign.accepted?.counter ?? 0}번 승인했어요</p>
          <button onClick={() => sign.sign('이체 1')}>승인하기</button>
          <button onClick={sign.deleteKeyPair}>지우기</button>
        </>
      )
    case 'failed':
      return <CertErrorScreen {...sign.error} onAction={sign.recover} />
    default:
      return <p>{sign.status}</p>
  }
}

const hour = 3_600_000

/** A browser with a key pair that was signed for. */
const signedFor = (platform?: Platform): FakeShortSignPorts => {
  const ports = createFakeShortSignPorts(platform)
  const nowMs = ports.clock.now()
  ports.isSigned = true
  ports.kept = { txId: 'tx-1', counter: 0, session: { startAtMs: nowMs, endAtMs: nowMs + 6 * hour } }
  return ports
}

it('is signed for once, and approves then, in strict mode too', async () => {
  const ports = createFakeShortSignPorts()
  const onAccepted = vi.fn<(accepted: { counter: number }) => void>()
  const { user } = renderInWorld(<Site ports={ports} onAccepted={onAccepted} />)
  await user.click(await screen.findByRole('button', { name: '한 번 서명하기' }))
  await screen.findByRole('button', { name: '서명했어요' })
  ports.isSigned = true
  await user.click(screen.getByRole('button', { name: '서명했어요' }))
  await user.click(await screen.findByRole('button', { name: '승인하기' }))
  await user.click(await screen.findByRole('button', { name: '승인하기' }))
  expect(await screen.findByText('2번 승인했어요')).toBeVisible()
  expect(onAccepted.mock.calls.map(([{ counter }]) => counter)).toEqual([1, 2])
  expect(ports.calls.filter(([name]) => name === 'server.prepare')).toHaveLength(1)
})

it('goes on with a key pair of an earlier visit, and deletes it', async () => {
  const ports = signedFor()
  const { user } = renderInWorld(<Site ports={ports} />)
  await user.click(await screen.findByRole('button', { name: '지우기' }))
  expect(await screen.findByRole('button', { name: '한 번 서명하기' })).toBeVisible()
  expect(ports.kept).toBeUndefined()
})

const serverSays = (code: string) => (ports: FakeShortSignPorts) => {
  ports.isSigned = false
  ports.kept = { txId: 'tx-1', counter: 0 }
  const error: CertError = { surface: 'rest', code }
  ports.refusals.set('server.session', error)
  return error
}

interface Cause {
  readonly failure: ShortSignFailure
  readonly raise: (ports: FakeShortSignPorts) => unknown
  /** What a person does before it shows. */
  readonly press: string | undefined
  /** What is to be seen when its button was pressed. */
  readonly after: string
}

const causes: readonly Cause[] = [
  { failure: 'signingIsNotCompleted', raise: serverSays('E2006'), press: '서명했어요', after: '서명했어요' },
  { failure: 'invalidTransaction', raise: serverSays('E2007'), press: undefined, after: '서명했어요' },
  { failure: 'transactionHasExpired', raise: serverSays('E2016'), press: undefined, after: '서명했어요' },
  {
    failure: 'noKeyPair',
    raise: (ports) => (ports.kept = undefined),
    press: '승인하기',
    after: '서명했어요',
  },
  {
    failure: 'invalidSession',
    raise: (ports) => (ports.kept = { txId: 'tx-1', counter: 0 }),
    press: '승인하기',
    after: '승인하기',
  },
  {
    failure: 'expiredSession',
    raise: (ports) => ports.pass(6 * hour),
    press: '승인하기',
    after: '서명했어요',
  },
]

describe.each<Platform>(['android', 'ios'])('on %s', (platform) => {
  it.each(causes)(
    '$failure has its screen, and a button that mends it',
    async ({ failure, raise, press, after }) => {
      const ports = signedFor(platform)
      const isFromServer = press !== '승인하기'
      if (isFromServer) raise(ports)
      const { user } = renderInWorld(<Site ports={ports} />)
      if (press !== undefined) await screen.findByRole('button', { name: press })
      if (!isFromServer) act(() => void raise(ports))
      if (press !== undefined) await user.click(screen.getByRole('button', { name: press }))
      const { title, action } = errorText(toPlatformError(failure, platform), ko)
      expect(await screen.findByText(title)).toBeVisible()
      ports.refusals.clear()
      if (after === '서명했어요') ports.isSigned = false
      await user.click(screen.getByRole('button', { name: action }))
      expect(await screen.findByRole('button', { name: after })).toBeVisible()
    },
  )
})

it('leaves nothing behind when it goes', async () => {
  const ports = createFakeShortSignPorts()
  const { user, unmount } = renderInWorld(<Site ports={ports} />)
  await user.click(await screen.findByRole('button', { name: '한 번 서명하기' }))
  await screen.findByRole('button', { name: '서명했어요' })
  await waitFor(() => expect(ports.countTimers()).toBe(1))
  unmount()
  expect(ports.countTimers()).toBe(0)
})

it('commits once for each state', async () => {
  const commit = vi.fn<() => void>()
  const { user } = renderInWorld(
    <Profiler id="site" onRender={commit}>
      <Site ports={signedFor()} />
    </Profiler>,
    { isStrict: false },
  )
  await user.click(await screen.findByRole('button', { name: '승인하기' }))
  expect(await screen.findByText('1번 승인했어요')).toBeVisible()
  // looking, ready, signing, ready
  expect(commit).toHaveBeenCalledTimes(4)
})
