import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { CertErrorScreen } from '../CertErrorScreen.tsx'

const meta = {
  title: 'Errors/Login',
  component: CertErrorScreen,
  tags: ['autodocs'],
  args: { surface: 'login', txId: 'sandbox-tx-1', onAction: fn() },
} satisfies Meta<typeof CertErrorScreen>

export default meta

type Story = StoryObj<typeof meta>

export const KOE116: Story = { name: 'KOE116', args: { code: 'KOE116' } }
export const KOE216: Story = { name: 'KOE216', args: { code: 'KOE216' } }
export const KOE217: Story = { name: 'KOE217', args: { code: 'KOE217' } }
export const TALK_NOT_LINKED: Story = { name: 'TALK_NOT_LINKED', args: { code: 'TALK_NOT_LINKED' } }
export const REQUEST_EXPIRED: Story = { name: 'REQUEST_EXPIRED', args: { code: 'REQUEST_EXPIRED' } }
export const ALREADY_COMPLETED: Story = { name: 'ALREADY_COMPLETED', args: { code: 'ALREADY_COMPLETED' } }
export const TALK_TOO_OLD: Story = { name: 'TALK_TOO_OLD', args: { code: 'TALK_TOO_OLD' } }
export const CHANNEL_BLOCKED: Story = { name: 'CHANNEL_BLOCKED', args: { code: 'CHANNEL_BLOCKED' } }
