// Long enough for what came before to be on its way, so that a client sees a part and not nothing.
const beforeCutMs = 20

/** An answer of which half comes, and then the connection breaks. */
export const cutBody = (response: Response): Response => {
  const reader = response.body?.getReader()
  if (!reader) return response
  const headers = new Headers(response.headers)
  headers.delete('Content-Length')
  let isHalfSent = false
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (isHalfSent) {
        await new Promise((done) => setTimeout(done, beforeCutMs))
        controller.error(new Error('The answer was cut, as planned.'))
        await reader.cancel()
        return
      }
      const { value = new Uint8Array() } = await reader.read()
      isHalfSent = true
      controller.enqueue(value.subarray(0, Math.ceil(value.length / 2)))
    },
    cancel: () => reader.cancel(),
  })
  return new Response(body, { status: response.status, headers })
}
