/**
 * What a step keeps of an answer.
 *
 * @param from keys with dots between them; with `?name` behind them, that parameter of the address that is there
 */
export const findSaved = (answer: unknown, from: string): string => {
  const [path = '', parameter] = from.split('?')
  const found = path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
      answer,
    )
  const value =
    parameter === undefined || typeof found !== 'string' ? found : new URL(found).searchParams.get(parameter)
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') throw new Error(`The answer has no ${from}: ${JSON.stringify(answer)}`)
  return value
}
