import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { CertErrorScreen } from '../CertErrorScreen.tsx'

const meta = {
  title: 'Errors/Window',
  component: CertErrorScreen,
  tags: ['autodocs'],
  args: { surface: 'window', txId: 'sandbox-tx-1', onAction: fn() },
} satisfies Meta<typeof CertErrorScreen>

export default meta

type Story = StoryObj<typeof meta>

export const E0001: Story = { name: 'E0001', args: { code: 'E0001' } }
export const E1001: Story = { name: 'E1001', args: { code: 'E1001' } }
export const E1001InvalidParameter: Story = {
  name: 'E1001 invalidParameter',
  args: { code: 'E1001', cause: 'invalidParameter' },
}
export const E1001ForeignNumber: Story = {
  name: 'E1001 foreignNumber',
  args: { code: 'E1001', cause: 'foreignNumber' },
}
export const E1002: Story = { name: 'E1002', args: { code: 'E1002' } }
export const E1004: Story = { name: 'E1004', args: { code: 'E1004' } }
export const E1005: Story = { name: 'E1005', args: { code: 'E1005' } }
export const E1007: Story = { name: 'E1007', args: { code: 'E1007' } }
export const E1008: Story = { name: 'E1008', args: { code: 'E1008' } }
export const E2003: Story = { name: 'E2003', args: { code: 'E2003' } }
export const E2020: Story = { name: 'E2020', args: { code: 'E2020' } }
export const E3002: Story = { name: 'E3002', args: { code: 'E3002' } }
export const E3003: Story = { name: 'E3003', args: { code: 'E3003' } }
export const E8001: Story = { name: 'E8001', args: { code: 'E8001' } }
export const E8002: Story = { name: 'E8002', args: { code: 'E8002' } }
export const E8002OldBrowser: Story = {
  name: 'E8002 oldBrowser',
  args: { code: 'E8002', cause: 'oldBrowser' },
}
export const E8002Mobile: Story = { name: 'E8002 mobile', args: { code: 'E8002', cause: 'mobile' } }
export const E8002WrongUrl: Story = { name: 'E8002 wrongUrl', args: { code: 'E8002', cause: 'wrongUrl' } }
export const E8003: Story = { name: 'E8003', args: { code: 'E8003' } }
export const E8004: Story = { name: 'E8004', args: { code: 'E8004' } }
export const E8005: Story = { name: 'E8005', args: { code: 'E8005' } }
