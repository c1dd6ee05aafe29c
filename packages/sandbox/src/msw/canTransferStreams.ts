/** Whether a stream can be handed over to a service worker. Where it cannot, a worker waits for its end. */
export const canTransferStreams = (): boolean => {
  const stream = new ReadableStream()
  try {
    structuredClone(stream, { transfer: [stream] })
    return true
  } catch {
    return false
  }
}
