import { snapshotAt } from '@kakao-cert/flow/testing'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ko } from '../locales/ko.ts'
import { answersAt } from '../testing/answersAt.ts'
import { createWorld } from '../testing/createWorld.ts'
import { renderInWorld } from '../testing/renderInWorld.tsx'
import { OwnWindow } from './OwnWindow.tsx'
import { SignButton } from './SignButton.tsx'
import { TransferButton } from './TransferButton.tsx'

afterEach(cleanup)

it('opens the window from a button', async () => {
  render(<SignButton />)
  await userEvent.click(screen.getByRole('button', { name: '카카오톡으로 서명하기' }))
  expect(screen.getByRole('dialog', { name: new RegExp(ko.messages.windowLabel) })).toBeVisible()
})

it('makes a window of one’s own', async () => {
  const { user } = renderInWorld(<OwnWindow />, { world: createWorld(answersAt(snapshotAt('showingQr'))) })
  await user.click(screen.getByRole('button', { name: '서명하기' }))
  expect(await screen.findByText('kakao-cert-sandbox:qr-1')).toBeVisible()
})

it('offers to sign once where there is no key pair', async () => {
  renderInWorld(<TransferButton />)
  expect(await screen.findByRole('button', { name: '카카오톡으로 한 번 서명하기' })).toBeVisible()
})
