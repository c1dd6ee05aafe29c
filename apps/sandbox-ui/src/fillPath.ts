/**
 * A path of the control API with its `:name` segments filled in.
 *
 * @example
 * fillPath('/__sandbox/phones/:personId', { personId: 'minjun' })
 */
export const fillPath = (path: string, values: Readonly<Record<string, string>> = {}): string =>
  path.replace(/:([A-Za-z]+)/g, (segment, name: string) => {
    const value = values[name]
    return value === undefined ? segment : encodeURIComponent(value)
  })
