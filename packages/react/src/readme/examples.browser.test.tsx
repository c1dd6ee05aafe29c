import { snapshotAt } from '@kakao-cert/flow/testing'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import readme from '../../README.md?raw'
import { ko } from '../locales/ko.ts'
import styles from '../styles.css?raw'
import { answersAt } from '../testing/answersAt.ts'
import { createWorld } from '../testing/createWorld.ts'
import { renderInWorld } from '../testing/renderInWorld.tsx'
import { OwnWindow } from './OwnWindow.tsx'
import { SignButton } from './SignButton.tsx'

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

// In a browser, because elsewhere a stylesheet is empty.
it('are themed by the custom properties that the README names', () => {
  const propertiesOf = (text: string) => [...new Set(text.match(/--kakao-cert-[a-z-]*[a-z]/g))]
  expect(propertiesOf(readme).sort()).toEqual(propertiesOf(styles).sort())
})
