import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { CertErrorScreen } from '../CertErrorScreen.tsx'

const meta = {
  title: 'Errors/Android',
  component: CertErrorScreen,
  tags: ['autodocs'],
  args: { surface: 'android', txId: 'sandbox-tx-1', onAction: fn() },
} satisfies Meta<typeof CertErrorScreen>

export default meta

type Story = StoryObj<typeof meta>

export const ApiErrorCauseSigningIsNotCompleted: Story = {
  name: 'ApiErrorCause.SigningIsNotCompleted',
  args: { code: 'ApiErrorCause.SigningIsNotCompleted' },
}
export const ApiErrorCauseInvalidTransaction: Story = {
  name: 'ApiErrorCause.InvalidTransaction',
  args: { code: 'ApiErrorCause.InvalidTransaction' },
}
export const ApiErrorCauseTransactionHasExpired: Story = {
  name: 'ApiErrorCause.TransactionHasExpired',
  args: { code: 'ApiErrorCause.TransactionHasExpired' },
}
export const ClientErrorCauseIllegalState: Story = {
  name: 'ClientErrorCause.IllegalState',
  args: { code: 'ClientErrorCause.IllegalState' },
}
export const ClientErrorCauseIllegalStateNoKeyPair: Story = {
  name: 'ClientErrorCause.IllegalState noKeyPair',
  args: { code: 'ClientErrorCause.IllegalState', cause: 'noKeyPair' },
}
export const ClientErrorCauseIllegalStateInvalidSession: Story = {
  name: 'ClientErrorCause.IllegalState invalidSession',
  args: { code: 'ClientErrorCause.IllegalState', cause: 'invalidSession' },
}
export const ClientErrorCauseIllegalStateExpiredSession: Story = {
  name: 'ClientErrorCause.IllegalState expiredSession',
  args: { code: 'ClientErrorCause.IllegalState', cause: 'expiredSession' },
}
