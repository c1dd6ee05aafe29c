import type { GenericSchema, InferOutput } from 'valibot'
import { parse } from '../parse.ts'
import type { Reason } from '../window/reasons.ts'
import { readJson } from './readJson.ts'

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason }

/** Reads the body of a request by a schema. */
export const readAs = async <S extends GenericSchema>(
  request: Request,
  schema: S,
): Promise<Read<InferOutput<S>>> => {
  const body = await readJson(request)
  if (!body.ok) return body
  const value = parse(schema, body.value)
  return value === undefined ? { ok: false, reason: 'invalidField' } : { ok: true, value }
}
