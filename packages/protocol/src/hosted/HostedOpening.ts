import * as v from 'valibot'
import { HostedRequestSchema } from './HostedRequest.ts'

/** Wire shape of what a page says of the hosted window that it is about to open: what it will ask the SDK for. */
export const HostedOpeningSchema = v.object({
  ...HostedRequestSchema.entries,
  /** Made by the page for this window alone, at random: 16 characters are 96 bits and more. */
  state: v.pipe(v.string(), v.regex(/^[\w-]{16,200}$/)),
})

/** What a page says of the hosted window that it is about to open. */
export type HostedOpening = Readonly<v.InferOutput<typeof HostedOpeningSchema>>
