/**
 * Reads a body of UTF-8 to its end.
 *
 * @returns `undefined` where it is longer than `maxBytes`; rejects where it breaks off or is not UTF-8
 */
export const readText = async (
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<string | undefined> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > maxBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
