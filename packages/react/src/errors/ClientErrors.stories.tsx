import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { CertErrorScreen } from '../CertErrorScreen.tsx'

const meta = {
  title: 'Errors/Client',
  component: CertErrorScreen,
  tags: ['autodocs'],
  args: { surface: 'client', txId: 'sandbox-tx-1', onAction: fn() },
} satisfies Meta<typeof CertErrorScreen>

export default meta

type Story = StoryObj<typeof meta>

export const CANCELLED: Story = { name: 'CANCELLED', args: { code: 'CANCELLED' } }
export const DECLINED: Story = { name: 'DECLINED', args: { code: 'DECLINED' } }
export const NEVER_RETURNED: Story = { name: 'NEVER_RETURNED', args: { code: 'NEVER_RETURNED' } }
export const RETURNED_EMPTY: Story = { name: 'RETURNED_EMPTY', args: { code: 'RETURNED_EMPTY' } }
export const POPUP_BLOCKED: Story = { name: 'POPUP_BLOCKED', args: { code: 'POPUP_BLOCKED' } }
export const SDK_NOT_LOADED: Story = { name: 'SDK_NOT_LOADED', args: { code: 'SDK_NOT_LOADED' } }
export const NETWORK_LOST: Story = { name: 'NETWORK_LOST', args: { code: 'NETWORK_LOST' } }
export const SERVICE_UNREACHABLE: Story = {
  name: 'SERVICE_UNREACHABLE',
  args: { code: 'SERVICE_UNREACHABLE' },
}
export const SIGNER_MISMATCH: Story = { name: 'SIGNER_MISMATCH', args: { code: 'SIGNER_MISMATCH' } }
export const TOO_MANY_REQUESTS: Story = {
  name: 'TOO_MANY_REQUESTS',
  args: { code: 'TOO_MANY_REQUESTS' },
}
export const SIGNATURE_MISMATCH: Story = {
  name: 'SIGNATURE_MISMATCH',
  args: { code: 'SIGNATURE_MISMATCH' },
}
export const UNKNOWN_CODE: Story = { name: 'UNKNOWN_CODE', args: { code: 'UNKNOWN_CODE' } }
