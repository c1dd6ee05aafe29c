import * as v from 'valibot'

const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** Wire shape of a login that is open. */
export const LoginOrderSchema = v.object({
  state: secret,
  nonce: secret,
})

/**
 * A login that is open at the site's server: what to give the SDK along. `state` comes back in the address and tells which
 * login it is; `nonce` comes back in the ID token, which only the server sees.
 */
export type LoginOrder = Readonly<v.InferOutput<typeof LoginOrderSchema>>
