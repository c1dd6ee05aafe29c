import type { Completion } from '../window/Completion.ts'
import { object, text, type Reader } from './reader.ts'

const txId = object<Pick<Completion, 'txId'>>({ txId: text(1, 200) })

/** Reads a completed signature, as `CompletionSchema` does. */
export const readCompletion: Reader<Completion> = (input) => {
  const read = txId(input)
  // What the site's server hands over is the site's to read.
  return (
    read && {
      ...read,
      ...('result' in (input as object) && { result: Reflect.get(input as object, 'result') }),
    }
  )
}
