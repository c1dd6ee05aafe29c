import { createSandboxHandlers } from '@kakao-cert/sandbox/msw'
import { render, screen } from '@testing-library/react'
import user from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { SignButton } from './SignButton.tsx'

const { handlers, sandbox } = createSandboxHandlers()
setupServer(...handlers).listen()

test('a customer signs by phone', async () => {
  render(<SignButton />)
  await user.click(screen.getByText('서명하기'))
  await user.click(await screen.findByText('휴대전화로 인증하기'))
  await user.type(screen.getByLabelText('이름'), '홍길동')
  await user.type(screen.getByLabelText('생년월일'), '19900101')
  await user.type(screen.getByLabelText('휴대전화 번호'), '010-0000-0001')
  await user.click(screen.getByText('인증 요청 보내기'))
  await sandbox.signAs('hong')
  await screen.findByText('인증을 마쳤어요', {}, { timeout: 5000 })
  expect(await sandbox.calls()).toMatchObject({ open: 1, complete: 1 })
})
