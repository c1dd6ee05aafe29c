import type { Reason } from '@kakao-cert/protocol'

type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: Extract<Reason, 'malformedBody' | 'unsupportedMediaType'> }

/** Reads the body of a request as JSON; how long it may be is limited before this. */
export const readJson = async (request: Request): Promise<Read> => {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') return { ok: false, reason: 'unsupportedMediaType' }
  try {
    return { ok: true, value: await request.json() }
  } catch {
    return { ok: false, reason: 'malformedBody' }
  }
}
