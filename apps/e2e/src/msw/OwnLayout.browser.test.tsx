import { createSandboxHandlers } from '@kakao-cert/sandbox/msw'
import { cleanup, render, screen, within } from '@testing-library/react'
import user from '@testing-library/user-event'
import { setupWorker } from 'msw/browser'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { OwnLayout } from './OwnLayout.tsx'

const worker = setupWorker()

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
  worker.resetHandlers()
})
afterAll(() => worker.stop())

const mount = () => {
  const { handlers, sandbox } = createSandboxHandlers()
  worker.use(...handlers)
  const { container } = render(<OwnLayout />)
  return { sandbox, container }
}

const sendByPhone = async (name: string, phoneNumber: string) => {
  await user.click(screen.getByText('서명하기'))
  await user.click(await screen.findByText('휴대전화로 인증하기'))
  await user.type(screen.getByLabelText('이름'), name)
  await user.type(screen.getByLabelText('생년월일'), '19900101')
  await user.type(screen.getByLabelText('휴대전화 번호'), phoneNumber)
  await user.click(screen.getByText('인증 요청 보내기'))
}

test('a customer signs in a layout that is made of the parts', async () => {
  const { sandbox, container } = mount()
  expect(container.textContent).toBe('서명하기')
  await sendByPhone('홍길동', '010-0000-0001')
  const heading = await screen.findByRole('heading', { name: '카카오톡에서 서명해 주세요' })
  expect(heading).toHaveProperty('tagName', 'H2')
  expect(document.activeElement).toBe(heading)
  // Each part is where the layout has it.
  expect(screen.getByRole('main').contains(heading)).toBe(true)
  expect(within(screen.getByRole('complementary')).getByText('남은 시간')).toBeTruthy()
  await sandbox.signAs('hong')
  await screen.findByText('인증을 마쳤어요', {}, { timeout: 5000 })
  expect(screen.getByRole('complementary').textContent).toBe('')
  expect(await sandbox.calls()).toMatchObject({ open: 1, submitPhone: 1, complete: 1 })
  sandbox.close()
})

test('a customer who declines reads why it ended, and begins again', async () => {
  const { sandbox } = mount()
  await sendByPhone('홍길동', '010-0000-0001')
  await screen.findByRole('heading', { name: '카카오톡에서 서명해 주세요' })
  await sandbox.decline('hong')
  await screen.findByText('DECLINED', {}, { timeout: 5000 })
  await user.click(screen.getByRole('button', { name: '처음부터 다시 하기' }))
  await screen.findByRole('heading', { name: '어떻게 인증할까요?' })
  expect(await sandbox.calls()).toMatchObject({ open: 2 })
  sandbox.close()
})
