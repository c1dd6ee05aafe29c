import { formatMessage } from './formatMessage.ts'
import { useKakaoCertContext } from './KakaoCertContext.ts'
import type { MessageKey } from './locales/Messages.ts'

type Text = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** The texts of the window in the language of the page. */
export const useText = (): Text => {
  const { messages } = useKakaoCertContext('This part of the window')
  return (key, values = {}) => formatMessage(messages[key], values)
}
