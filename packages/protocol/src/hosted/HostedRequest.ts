import * as v from 'valibot'

const text = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength))

/** Wire shape of what a site asks the hosted window for. The limits on length are ours, but that of `signData`. */
export const HostedRequestSchema = v.object({
  settleId: text(100),
  redirectUri: text(2000),
  /** 2,800 characters: the limit a dealer of the service documents for the text to sign. */
  signData: text(2800),
  identifyItems: v.exactOptional(v.pipe(v.array(text(50)), v.maxLength(20))),
  state: v.exactOptional(text(1000)),
})

/** What a site asks the hosted window for. */
export type HostedRequest = Readonly<v.InferOutput<typeof HostedRequestSchema>>
