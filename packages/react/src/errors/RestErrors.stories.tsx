import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { CertErrorScreen } from '../CertErrorScreen.tsx'

const meta = {
  title: 'Errors/REST',
  component: CertErrorScreen,
  tags: ['autodocs'],
  args: { surface: 'rest', txId: 'sandbox-tx-1', onAction: fn() },
} satisfies Meta<typeof CertErrorScreen>

export default meta

type Story = StoryObj<typeof meta>

export const E0001: Story = { name: 'E0001', args: { code: 'E0001' } }
export const E0002: Story = { name: 'E0002', args: { code: 'E0002' } }
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
export const E1006: Story = { name: 'E1006', args: { code: 'E1006' } }
export const E1007: Story = { name: 'E1007', args: { code: 'E1007' } }
export const E2001: Story = { name: 'E2001', args: { code: 'E2001' } }
export const E2002: Story = { name: 'E2002', args: { code: 'E2002' } }
export const E2002PersonMismatch: Story = {
  name: 'E2002 personMismatch',
  args: { code: 'E2002', cause: 'personMismatch' },
}
export const E2002CiMismatch: Story = {
  name: 'E2002 ciMismatch',
  args: { code: 'E2002', cause: 'ciMismatch' },
}
export const E2003: Story = { name: 'E2003', args: { code: 'E2003' } }
export const E2004: Story = { name: 'E2004', args: { code: 'E2004' } }
export const E2005: Story = { name: 'E2005', args: { code: 'E2005' } }
export const E2006: Story = { name: 'E2006', args: { code: 'E2006' } }
export const E2007: Story = { name: 'E2007', args: { code: 'E2007' } }
export const E2008: Story = { name: 'E2008', args: { code: 'E2008' } }
export const E2009: Story = { name: 'E2009', args: { code: 'E2009' } }
export const E2010: Story = { name: 'E2010', args: { code: 'E2010' } }
export const E2011: Story = { name: 'E2011', args: { code: 'E2011' } }
export const E2012: Story = { name: 'E2012', args: { code: 'E2012' } }
export const E2013: Story = { name: 'E2013', args: { code: 'E2013' } }
export const E2017: Story = { name: 'E2017', args: { code: 'E2017' } }
export const E2018: Story = { name: 'E2018', args: { code: 'E2018' } }
export const E2019: Story = { name: 'E2019', args: { code: 'E2019' } }
export const E3001: Story = { name: 'E3001', args: { code: 'E3001' } }
export const E3002: Story = { name: 'E3002', args: { code: 'E3002' } }
export const E3003: Story = { name: 'E3003', args: { code: 'E3003' } }
export const E3004: Story = { name: 'E3004', args: { code: 'E3004' } }
export const E9001: Story = { name: 'E9001', args: { code: 'E9001' } }
