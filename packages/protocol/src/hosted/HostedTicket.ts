import * as v from 'valibot'

/** Wire shape of what a server says of a hosted window that may be opened. */
export const HostedTicketSchema = v.object({
  /** Until when the window can come back, by the clock of the server, in epoch milliseconds. */
  expiresAtMs: v.pipe(v.number(), v.finite()),
})

/** What a server says of a hosted window that may be opened. */
export type HostedTicket = Readonly<v.InferOutput<typeof HostedTicketSchema>>
