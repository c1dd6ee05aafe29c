import { parse, type Reason } from '@kakao-cert/protocol'
import type { GenericSchema, InferOutput } from 'valibot'
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
