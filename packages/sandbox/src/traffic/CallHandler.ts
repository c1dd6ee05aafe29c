import type { Context } from 'hono'

/** What the handlers of a call share. */
export interface CallEnv {
  Variables: {
    /** The transaction that a call is about, for those who look at the recorded calls. */
    txId?: string
  }
}

/** What a call is handled with. */
export type CallContext = Context<CallEnv>

/** Answers a call. */
export type CallHandler = (context: CallContext) => Response | Promise<Response>
