import type { Reason } from '../window/reasons.ts'
import { readText } from './readText.ts'

type Read =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly reason: Extract<Reason, 'unsupportedMediaType' | 'bodyTooLarge' | 'malformedBody'>
    }

/** Reads the body of a request as JSON. */
export const readJson = async (request: Request, maxBytes?: number): Promise<Read> => {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') return { ok: false, reason: 'unsupportedMediaType' }
  try {
    const text = await readText(request, maxBytes)
    return text === undefined ? { ok: false, reason: 'bodyTooLarge' } : { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, reason: 'malformedBody' }
  }
}
