import type { Reason } from '@kakao-cert/protocol'
import { readText } from '@kakao-cert/protocol/http'

type Read =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      readonly reason: Extract<Reason, 'unsupportedMediaType' | 'bodyTooLarge' | 'bodyTooSlow'>
    }

/** How long a body may take, in milliseconds: it is 16 KiB at most. */
const bodyMs = 10_000

/** The body of a request as text. Only JSON, which no form of another site can send; nothing at all is a body too. */
export const readBody = async (request: Request): Promise<Read> => {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== undefined && mediaType !== 'application/json')
    return { ok: false, reason: 'unsupportedMediaType' }
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), bodyMs)
  })
  try {
    const text = await Promise.race([readText(request), late])
    if (text === 'late') return { ok: false, reason: 'bodyTooSlow' }
    if (text === undefined) return { ok: false, reason: 'bodyTooLarge' }
    if (text !== '' && mediaType === undefined) return { ok: false, reason: 'unsupportedMediaType' }
    return { ok: true, text }
  } finally {
    clearTimeout(timer)
  }
}
