import { maxRestBodyBytes } from '@kakao-cert/protocol/rest'
import { readText } from '@kakao-cert/protocol/http'

/** Reads the body of a request as a form; `undefined` where it is none, too large, or says something twice. */
export const readForm = async (request: Request): Promise<Readonly<Record<string, string>> | undefined> => {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/x-www-form-urlencoded') return undefined
  const text = await readText(request, maxRestBodyBytes)
  if (text === undefined) return undefined
  const entries = [...new URLSearchParams(text)]
  const form = Object.fromEntries(entries)
  return Object.keys(form).length === entries.length ? form : undefined
}
