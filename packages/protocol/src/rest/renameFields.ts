/** What a field is called on the other side, and what its values are, where these are names as well. */
export interface Naming {
  readonly name: string
  readonly values?: ReadonlyMap<string, string>
}

// No body of the wire is deeper; what is deeper is refused by its schema as it stands.
const maxDepth = 4

const renameValue = (value: unknown, values: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((each) => renameValue(each, values))
  return typeof value === 'string' ? values.get(value) : value
}

/** A body with its fields, and the values that are names, by a table; fields and values that are not in it are left out. */
export const renameFields = (
  body: unknown,
  table: ReadonlyMap<string, Naming>,
  depth = maxDepth,
): unknown => {
  if (typeof body !== 'object' || body === null || depth === 0) return body
  if (Array.isArray(body)) return body.map((each) => renameFields(each, table, depth - 1))
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]): [string, unknown][] => {
      const naming = table.get(key)
      if (!naming) return []
      const { name, values } = naming
      return [[name, values ? renameValue(value, values) : renameFields(value, table, depth - 1)]]
    }),
  )
}
