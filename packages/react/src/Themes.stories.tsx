import { snapshotAt } from '@kakao-cert/flow/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import { KakaoCertWindow } from './KakaoCertWindow.tsx'
import { answersAt } from './testing/answersAt.ts'
import type { locales } from './testing/locales.ts'
import { StoryProvider } from './testing/StoryProvider.tsx'
import './testing/themes.css'

const request = { title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' }

interface Props {
  readonly locale: keyof typeof locales
  readonly theme: 'light' | 'dark'
  /** Whose window it is, and the class that sets its custom properties. */
  readonly name: string
}

const Themed = ({ locale, theme, name }: Props) => (
  <StoryProvider
    locale={locale}
    theme={theme}
    answers={answersAt(snapshotAt('choosing', { institution: name }))}
  >
    <div className={name}>
      <KakaoCertWindow request={request} form="inline" open />
      <CertErrorScreen surface="window" code="E8005" onAction={() => {}} />
    </div>
  </StoryProvider>
)

const meta = { title: 'Window/Themes', parameters: { layout: 'fullscreen' } } satisfies Meta

export default meta

type Story = StoryObj<typeof meta>

/** Light, dark, and one with colours, font, corners and density of its own, in both themes. */
export const Gallery: Story = {
  render: (_, { globals }) => (
    <main className="gallery">
      <Themed locale={globals['locale']} theme="light" name="light" />
      <Themed locale={globals['locale']} theme="dark" name="dark" />
      <Themed locale={globals['locale']} theme={globals['theme']} name="forest" />
    </main>
  ),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('forest')
    const surfaces = [...canvasElement.querySelectorAll('[data-part="window"]')].map(
      (window) => getComputedStyle(window).backgroundColor,
    )
    await expect(new Set(surfaces)).toHaveProperty('size', 3)
  },
}
