import * as v from 'valibot'

/** Wire shape of what opens a login. */
export const LoginRequestSchema = v.object({
  /** 2,800 characters: the limit a dealer of the service documents for the text to sign. */
  signData: v.pipe(v.string(), v.minLength(1), v.maxLength(2800)),
  /** Where the login leads back to. The limit is ours. */
  redirectUri: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  /** Joined by commas on their way to the service, so none may have one. The limits are ours. */
  identifyItems: v.exactOptional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^[^\s,]{1,50}$/))), v.maxLength(20)),
  ),
  locale: v.pipe(v.string(), v.minLength(2), v.maxLength(35)),
})

/** What a person is asked to sign while logging in. */
export type LoginRequest = Readonly<v.InferOutput<typeof LoginRequestSchema>>
