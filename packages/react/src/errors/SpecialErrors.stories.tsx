import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { CertErrorScreen } from '../CertErrorScreen.tsx'

const meta = {
  title: 'Errors/Special',
  component: CertErrorScreen,
  tags: ['autodocs'],
  args: { surface: 'window', code: 'E8004', txId: 'sandbox-tx-1', onAction: fn() },
} satisfies Meta<typeof CertErrorScreen>

export default meta

type Story = StoryObj<typeof meta>

/** A code of tomorrow is shown as it came. */
export const UnknownCode: Story = { args: { code: 'E7777' } }

export const LongUnknownCode: Story = {
  args: {
    code: 'SOMETHING_THAT_A_LATER_VERSION_OF_THE_SERVICE_ANSWERS_WITH_AND_THAT_NOBODY_HAS_SEEN_BEFORE',
  },
}

/** Before there is a transaction. */
export const WithoutTransaction: Story = { args: { code: 'E8003', txId: undefined } }

/** The button copies the address of the page. */
export const OnAPhone: Story = {
  render: () => <CertErrorScreen surface="window" code="E8002" cause="mobile" />,
}

/** The site has a page about it. */
export const WithAGuide: Story = {
  parameters: { provider: { links: { issueCertificate: '#guide' } } },
  args: { surface: 'rest', code: 'E2010' },
}

/** With `debug`: what the developer has to know. */
export const ForDevelopers: Story = {
  parameters: { provider: { debug: true } },
  args: { surface: 'rest', code: 'E1001', cause: 'foreignNumber', reason: 'badRequest' },
  play: async ({ canvasElement, canvas }) => {
    await canvas.findByText('rest E1001 foreignNumber badRequest')
    await expect(canvasElement.querySelector('[data-part="developer"]')).toBeVisible()
  },
}
