import * as v from 'valibot'

/** Wire shape of a completed signature, as the browser gets it. */
export const CompletionSchema = v.object({
  txId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** What the site's server chose to hand to the browser, if anything. */
  result: v.optional(v.unknown()),
})

/** A completed signature, as the browser gets it: never a name, a phone number or a CI. */
export type Completion = Readonly<v.InferOutput<typeof CompletionSchema>>
