import * as v from 'valibot'

/**
 * Reads untrusted input by a schema.
 *
 * @returns the value, or `undefined` when the input is anything else; never throws
 */
export const parse = <S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> | undefined => {
  const result = v.safeParse(schema, input, { abortEarly: true })
  return result.success ? result.output : undefined
}
