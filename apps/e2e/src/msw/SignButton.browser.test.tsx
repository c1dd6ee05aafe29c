import { createSandboxHandlers } from '@kakao-cert/sandbox/msw'
import { cleanup, render, screen } from '@testing-library/react'
import user from '@testing-library/user-event'
import { setupWorker } from 'msw/browser'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { SignButton } from './SignButton.tsx'

const worker = setupWorker()

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  worker.resetHandlers()
})
afterAll(() => worker.stop())

const signByPhone = async () => {
  const { handlers, sandbox } = createSandboxHandlers()
  worker.use(...handlers)
  render(<SignButton />)
  await user.click(screen.getByText('서명하기'))
  await user.click(await screen.findByText('휴대전화로 인증하기'))
  await user.type(screen.getByLabelText('이름'), '홍길동')
  await user.type(screen.getByLabelText('생년월일'), '19900101')
  await user.type(screen.getByLabelText('휴대전화 번호'), '010-0000-0001')
  await user.click(screen.getByText('인증 요청 보내기'))
  await sandbox.signAs('hong')
  await screen.findByText('인증을 마쳤어요', {}, { timeout: 5000 })
  const calls = await sandbox.calls()
  sandbox.close()
  return calls
}

test('a customer signs by phone, and the window listens to a stream', async () => {
  expect(await signByPhone()).toEqual({ open: 1, events: 1, submitPhone: 1, complete: 1 })
})

test('a customer signs by phone, and the window asks where a stream cannot come through', async () => {
  vi.stubGlobal('structuredClone', () => {
    throw new DOMException('', 'DataCloneError')
  })
  const { events, ...calls } = await signByPhone()
  expect(events).toBeUndefined()
  expect(calls).toEqual({ open: 1, submitPhone: 1, read: expect.any(Number), complete: 1 })
})
