import { catalogue, type UserAction } from '@kakao-cert/codes'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, fn } from 'storybook/test'
import { actionOf } from '../actionOf.ts'
import { CertErrorScreen } from '../CertErrorScreen.tsx'
import '../testing/screens.css'

const failures = catalogue.flatMap(({ surface, code, causes = {} }) => [
  { surface, code },
  ...Object.keys(causes).map((cause) => ({ surface, code, cause })),
])

interface Props {
  readonly action: UserAction
  readonly onAction: (action: UserAction) => void
}

/** The screen of every row, and of every separate cause, that leads on to the same next step. */
const Screens = ({ action, onAction }: Props): ReactNode => (
  <div className="screens">
    {failures
      .filter((failure) => actionOf(failure) === action)
      .map((failure) => (
        <figure key={Object.values(failure).join(' ')}>
          <CertErrorScreen {...failure} txId="sandbox-tx-1" onAction={onAction} />
          <figcaption>{Object.values(failure).join(' ')}</figcaption>
        </figure>
      ))}
  </div>
)

const meta = {
  title: 'Errors by next step',
  component: Screens,
  args: { onAction: fn() },
  parameters: { layout: 'padded' },
  play: async ({ canvasElement }) => {
    const screens = canvasElement.querySelectorAll('[data-part="error"]')
    await expect(screens.length).toBeGreaterThan(0)
    for (const screen of screens) {
      await expect(screen.querySelectorAll('[data-part="primary"]'), screen.textContent).toHaveLength(1)
    }
  },
} satisfies Meta<typeof Screens>

export default meta

type Story = StoryObj<typeof meta>

export const TryAgain: Story = { args: { action: 'tryAgain' } }
export const TryLater: Story = { args: { action: 'tryLater' } }
export const StartAgain: Story = { args: { action: 'startAgain' } }
export const UsePhone: Story = { args: { action: 'usePhone' } }
export const EditDetails: Story = { args: { action: 'editDetails' } }
export const IssueCertificate: Story = { args: { action: 'issueCertificate' } }
export const UnblockChannel: Story = { args: { action: 'unblockChannel' } }
export const UpdateKakaoTalk: Story = { args: { action: 'updateKakaoTalk' } }
export const UpdateBrowser: Story = { args: { action: 'updateBrowser' } }
export const UseComputer: Story = { args: { action: 'useComputer' } }
export const Contact: Story = { args: { action: 'contact' } }
