import { expect, test } from '@kakao-cert/sandbox/playwright'

test('a customer signs by phone', async ({ page, sandbox }) => {
  await page.goto('/embed/')
  await page.getByRole('button', { name: '카카오톡으로 서명하기' }).click()
  await page.getByRole('button', { name: '휴대전화로 인증하기' }).click()
  await page.getByLabel('이름').fill('홍길동')
  await page.getByLabel('생년월일').fill('19900101')
  await page.getByLabel('휴대전화 번호').fill('010-0000-0001')
  await page.getByRole('button', { name: '인증 요청 보내기' }).click()
  await sandbox.signAs('hong')
  await expect(page.getByText('인증을 마쳤어요')).toBeVisible()
  await sandbox.expectCalls({ open: 1, submitPhone: 1 })
})
