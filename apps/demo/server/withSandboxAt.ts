interface Places {
  /** Where this server finds the sandbox. */
  readonly from: string
  /** Where the browser does. */
  readonly to: string
}

/**
 * What the relay says, with the sandbox where the browser finds it: a QR code of the sandbox holds its address, and a camera on
 * the network finds no localhost. Codes of the real service are none of the site's business.
 */
export const withSandboxAt = (response: Response, { from, to }: Places): Response => {
  if (from === to || !response.body) return response
  const move = new TransformStream<string, string>({
    // The relay says each event, and each answer, in one piece.
    transform: (text, controller) => controller.enqueue(text.replaceAll(from, to)),
  })
  const body = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(move)
    .pipeThrough(new TextEncoderStream())
  return new Response(body, response)
}
