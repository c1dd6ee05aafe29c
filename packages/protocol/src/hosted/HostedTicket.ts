import * as v from 'valibot'

/** Wire shape of what a page opens the hosted window with. */
export const HostedTicketSchema = v.object({
  /** For one window: the SDK is given it, and the return has to bring it back. */
  state: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** Until when the window can come back, by the clock of the server, in epoch milliseconds. */
  expiresAtMs: v.pipe(v.number(), v.finite()),
})

/** What a page opens the hosted window with. */
export type HostedTicket = Readonly<v.InferOutput<typeof HostedTicketSchema>>
