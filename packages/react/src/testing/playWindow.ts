import { expect, type userEvent, type within } from 'storybook/test'
import type { KakaoSign } from '../KakaoSign.ts'
import { formatMessage } from '../formatMessage.ts'
import type { MessageKey, PlainMessageKey } from '../locales/Messages.ts'
import { locales } from './locales.ts'

interface Context {
  readonly canvasElement: HTMLElement
  readonly canvas: Pick<ReturnType<typeof within>, 'findByRole' | 'findByLabelText' | 'findByText'>
  readonly userEvent: Pick<ReturnType<typeof userEvent.setup>, 'click' | 'type'>
  readonly globals: Readonly<Record<string, unknown>>
}

type Status = KakaoSign['status']

interface Player {
  readonly text: (key: PlainMessageKey) => string
  readonly isAt: (status: Status) => Promise<void>
  readonly says: (text: string | RegExp) => Promise<void>
  readonly press: (key: PlainMessageKey) => Promise<void>
  readonly type: (key: MessageKey, typed: string, count?: number) => Promise<void>
}

/** Plays a person in front of the window, in the language of the story. */
export const playWindow = ({ canvasElement, canvas, userEvent, globals }: Context): Player => {
  const { messages, lang } = locales[globals['locale'] as keyof typeof locales]
  const text = (key: PlainMessageKey) => messages[key]
  return {
    text,
    isAt: async (status) => {
      await canvas.findByRole('heading', { level: 2 })
      await expect(canvasElement.querySelector('[data-part="window"]')).toHaveAttribute('data-status', status)
    },
    says: async (said) => {
      await expect(await canvas.findByText(said)).toBeVisible()
    },
    press: async (key) => {
      // The hint of a method is part of its name.
      const button = await canvas.findByRole('button', { name: (name: string) => name.startsWith(text(key)) })
      await userEvent.click(button)
    },
    type: async (key, typed, count) => {
      const label = formatMessage(messages[key], count === undefined ? {} : { count }, lang)
      await userEvent.type(await canvas.findByLabelText(label), typed)
    },
  }
}
