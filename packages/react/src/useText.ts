import { formatMessage, type MessageValues } from './formatMessage.ts'
import { useKakaoCertContext } from './KakaoCertContext.ts'
import type { MessageKey, PlainMessageKey } from './locales/Messages.ts'

type Text = <K extends MessageKey>(
  key: K,
  ...values: K extends PlainMessageKey ? [] : [MessageValues]
) => string

/** The texts of the window in the language of the page. */
export const useText = (): Text => {
  const { messages, locale } = useKakaoCertContext('This part of the window')
  return (key, ...[values = {}]) => formatMessage(messages[key], values, locale.lang)
}
