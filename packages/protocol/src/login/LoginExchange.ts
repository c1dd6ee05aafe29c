import * as v from 'valibot'

/** Wire shape of what completes a login. */
export const LoginExchangeSchema = v.object({
  state: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** Absent where a page that was loaded again meanwhile asks what came of it. */
  code: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
})

/** What came back of a login: which, and the authorization code that the server exchanges, once. */
export type LoginExchange = Readonly<v.InferOutput<typeof LoginExchangeSchema>>
