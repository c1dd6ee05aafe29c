import type { Meta, StoryObj } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { expect } from 'storybook/test'
import { KakaoCertProvider, KakaoCertWindow } from '@kakao-cert/react'
import { locales } from '../../../../packages/react/src/testing/locales.ts'
import { playWindow } from '../../../../packages/react/src/testing/playWindow.ts'
import { createSandbox } from '@kakao-cert/sandbox'
import { createSandboxTransport } from './createSandboxTransport.ts'
import { StoryPhone } from './StoryPhone.tsx'

interface Props {
  readonly locale: keyof typeof locales
  readonly theme: 'light' | 'dark'
}

const start = () => {
  const sandbox = createSandbox()
  return { sandbox, transport: createSandboxTransport(sandbox), queryClient: new QueryClient() }
}

/** The window, a sandbox in this page, and the phone that signs. */
const WholeFlow = ({ locale, theme }: Props) => {
  const [{ sandbox, transport, queryClient }] = useState(start)
  const [isOpen, setIsOpen] = useState(true)
  // Nothing of an earlier visit goes on here: the sandbox of that one is gone.
  useEffect(() => sessionStorage.clear(), [])
  return (
    <QueryClientProvider client={queryClient}>
      <KakaoCertProvider
        endpoint="http://sandbox"
        settleId="SANDBOX-BANK"
        transport={transport}
        locale={locales[locale]}
        theme={theme}
      >
        <div className="storyFlow">
          {isOpen ? (
            <KakaoCertWindow
              form="inline"
              open
              onOpenChange={setIsOpen}
              request={{
                product: 'K1400T',
                title: '예금 계좌 개설 동의',
                signData: '예금 계좌 개설에 동의합니다.',
              }}
            />
          ) : (
            <button type="button" onClick={() => setIsOpen(true)}>
              Sign
            </button>
          )}
          <StoryPhone sandbox={sandbox} />
        </div>
      </KakaoCertProvider>
    </QueryClientProvider>
  )
}

const meta = {
  title: 'Window/Whole flow',
  component: WholeFlow,
  render: (_, { globals }) => <WholeFlow locale={globals['locale']} theme={globals['theme']} />,
  args: { locale: 'ko', theme: 'light' },
} satisfies Meta<typeof WholeFlow>

export default meta

type Story = StoryObj<typeof meta>

/** Nothing is played: everything is yours to press. */
export const ToTry: Story = {}

export const ByPhone: Story = {
  play: async (context) => {
    const { press, type, isAt, text } = playWindow(context)
    await press('phoneMethod')
    await type('name', '홍길동')
    await type('birthday', '19900101')
    await type('phoneNumber', '01000000001')
    await press('send')
    await context.userEvent.click(
      await context.canvas.findByRole('button', { name: 'Sign' }, { timeout: 3000 }),
    )
    await expect(await context.canvas.findByText(text('doneHeading'), {}, { timeout: 5000 })).toBeVisible()
    await isAt('succeeded')
  },
}

export const ByQrCode: Story = {
  play: async (context) => {
    const { press, type, text } = playWindow(context)
    const { canvas, userEvent } = context
    await press('qrMethod')
    await canvas.findByText(text('qrHeading'))
    await userEvent.click(await canvas.findByRole('button', { name: 'Scan what is on the screen' }))
    const code = await canvas.findByText(/^\d{6}$/, {}, { timeout: 3000 })
    await type('smsCode', code.textContent, 6)
    await press('confirm')
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign' }, { timeout: 3000 }))
    await expect(await canvas.findByText(text('doneHeading'), {}, { timeout: 5000 })).toBeVisible()
  },
}
