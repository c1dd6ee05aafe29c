import * as v from 'valibot'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** Wire shape of what the hosted window came back with. */
export const HostedExchangeSchema = v.object({ txId: text, state: text })

/** What the hosted window came back with. */
export type HostedExchange = Readonly<v.InferOutput<typeof HostedExchangeSchema>>
