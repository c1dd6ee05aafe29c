import * as v from 'valibot'

/** Wire shape of what opens a session. */
export const SignRequestSchema = v.object({
  settleId: v.pipe(v.string(), v.maxLength(100)),
  product: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  /** 40 characters: the limit a dealer of the service documents for titles. */
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  /** 2,800 characters: the limit a dealer of the service documents for the text to sign. */
  signData: v.pipe(v.string(), v.minLength(1), v.maxLength(2800)),
  locale: v.pipe(v.string(), v.minLength(2), v.maxLength(35)),
})

/** What is to be signed, for which contract. */
export type SignRequest = Readonly<v.InferOutput<typeof SignRequestSchema>>
