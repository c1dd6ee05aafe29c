/**
 * Fills in the `{placeholders}` of a text; one that nothing is given for stays as it is.
 *
 * @example
 * formatMessage('{count} left', { count: 2 }) // '2 left'
 */
export const formatMessage = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  )
