interface Named {
  readonly name: string
}

/** A function of the SDK by its rows in the table, or `undefined` where the SDK is missing or has none of that name. */
export const functionOf = (
  ...path: readonly Named[]
): ((...given: readonly unknown[]) => unknown) | undefined => {
  let owner: unknown
  let value: unknown = globalThis
  for (const { name } of path) {
    owner = value
    value = (value as Record<string, unknown> | undefined)?.[name]
  }
  return typeof value === 'function'
    ? (...given: readonly unknown[]): unknown => Reflect.apply(value, owner, given)
    : undefined
}
