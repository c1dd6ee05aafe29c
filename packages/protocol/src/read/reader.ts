/** Reads untrusted input: its value, or `undefined` when it is anything else. Never throws. */
export type Reader<T> = (input: unknown) => T | undefined

type Readers = Readonly<Record<string, Reader<unknown>>>

/** What fits. */
export const when =
  <T>(fits: (input: unknown) => boolean): Reader<T> =>
  (input) =>
    fits(input) ? (input as T) : undefined

/** A text of so many UTF-16 code units. */
export const text = (min: number, max: number): Reader<string> =>
  when((input) => typeof input === 'string' && input.length >= min && input.length <= max)

/** A finite number. */
export const finite: Reader<number> = when(Number.isFinite)

/** A whole number from 0. */
export const count = (max: number = Infinity): Reader<number> =>
  when((input) => Number.isInteger(input) && Number(input) >= 0 && Number(input) <= max)

/** One of these texts. */
export const oneOf = <T extends string>(...values: readonly T[]): Reader<T> =>
  when((input) => values.includes(input as T))

/** A list of so many items. */
export const list =
  <T>(read: Reader<T>, min = 0, max = Infinity): Reader<T[]> =>
  (input) => {
    if (!Array.isArray(input) || input.length < min || input.length > max) return undefined
    const items = input.map(read)
    return items.includes(undefined) ? undefined : (items as T[])
  }

/** An object with just these keys; those of `optional` may be absent, and others are left out. */
export const object =
  <T extends object>(required: Readers, optional: Readers = {}): Reader<T> =>
  (input) => {
    if (typeof input !== 'object' || input === null) return undefined
    const output: Record<string, unknown> = {}
    for (const [key, read] of Object.entries({ ...required, ...optional })) {
      if (key in optional && !(key in input)) continue
      const value = read(Reflect.get(input, key))
      if (value === undefined) return undefined
      output[key] = value
    }
    return output as T
  }

/** An object that a key tells apart. */
export const variant =
  <T extends object>(key: string, readers: Readers): Reader<T> =>
  (input) => {
    const name: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined
    if (typeof name !== 'string' || !Object.hasOwn(readers, name)) return undefined
    const value = readers[name]!(input)
    return value === undefined ? undefined : ({ ...value, [key]: name } as T)
  }
