import { maxBodyBytes } from '../window/windowApi.ts'

// A body that turns out to be too long is still read for a while: a server that stops midway has to drop the connection,
// and with it a later request that uses it.
const maxReadBytes = 64 * maxBodyBytes

/** The body of a request, or `undefined` when it is longer than `maxBytes`: by default what a server of the window API takes. */
export const readText = async (request: Request, maxBytes = maxBodyBytes): Promise<string | undefined> => {
  if (Number(request.headers.get('Content-Length')) > maxBytes) return undefined
  const reader = request.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength
    if (size <= maxBytes) text += decoder.decode(chunk.value, { stream: true })
    if (size > Math.max(maxReadBytes, maxBytes)) await reader.cancel()
  }
  return size > maxBytes ? undefined : text + decoder.decode()
}
