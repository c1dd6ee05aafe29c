import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { CertErrorScreen } from '../CertErrorScreen.tsx'

const meta = {
  title: 'Errors/iOS',
  component: CertErrorScreen,
  tags: ['autodocs'],
  args: { surface: 'ios', txId: 'sandbox-tx-1', onAction: fn() },
} satisfies Meta<typeof CertErrorScreen>

export default meta

type Story = StoryObj<typeof meta>

export const ApiFailureReasonSigningIsNotCompleted: Story = {
  name: 'ApiFailureReason.SigningIsNotCompleted',
  args: { code: 'ApiFailureReason.SigningIsNotCompleted' },
}
export const ApiFailureReasonInvalidTransaction: Story = {
  name: 'ApiFailureReason.InvalidTransaction',
  args: { code: 'ApiFailureReason.InvalidTransaction' },
}
export const ApiFailureReasonTransactionHasExpired: Story = {
  name: 'ApiFailureReason.TransactionHasExpired',
  args: { code: 'ApiFailureReason.TransactionHasExpired' },
}
export const ClientFailureReasonIllegalState: Story = {
  name: 'ClientFailureReason.IllegalState',
  args: { code: 'ClientFailureReason.IllegalState' },
}
export const ClientFailureReasonIllegalStateNoKeyPair: Story = {
  name: 'ClientFailureReason.IllegalState noKeyPair',
  args: { code: 'ClientFailureReason.IllegalState', cause: 'noKeyPair' },
}
export const ClientFailureReasonIllegalStateInvalidSession: Story = {
  name: 'ClientFailureReason.IllegalState invalidSession',
  args: { code: 'ClientFailureReason.IllegalState', cause: 'invalidSession' },
}
export const ClientFailureReasonIllegalStateExpiredSession: Story = {
  name: 'ClientFailureReason.IllegalState expiredSession',
  args: { code: 'ClientFailureReason.IllegalState', cause: 'expiredSession' },
}
