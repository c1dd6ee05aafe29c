/** What is filled into a text, by name. */
export type MessageValues = Readonly<Record<string, string | number>>

/** A text, or one for each plural form of `count`. */
type Message = string | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string })

/**
 * Fills in the `{placeholders}` of a text, numbers in the digits of the language; of plural forms it takes that of
 * `count`. A placeholder that nothing is given for stays as it is.
 *
 * @param lang BCP 47
 *
 * @example
 * formatMessage({ one: '{count} try left', other: '{count} tries left' }, { count: 1 }, 'en') // '1 try left'
 */
export const formatMessage = (message: Message, values: MessageValues, lang: string): string => {
  const text =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(lang).select(Number(values['count']))] ?? message.other)
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? values[name]!.toLocaleString(lang) : placeholder,
  )
}
