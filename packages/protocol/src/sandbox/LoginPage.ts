import * as v from 'valibot'

const FailureSchema = v.object({
  /** Of the surface `login`, or `CANCELLED` of the client. */
  code: v.string(),
  /** The code of REST inside. */
  innerCode: v.exactOptional(v.string()),
})

/** Wire shape of what the sandbox's login page shows of a login. */
export const LoginPageSchema = v.object({
  institution: v.string(),
  signData: v.string(),
  /** Whether somebody has to say who logs in, has to sign, has signed, or nothing can come of it. */
  status: v.picklist(['choosing', 'waiting', 'signed', 'ended']),
  /** Fixture id of who signs, which request on the phone it is, and how it went there. */
  personId: v.exactOptional(v.string()),
  requestId: v.exactOptional(v.string()),
  way: v.exactOptional(v.picklist(['app', 'message'])),
  /** Why the request could not go to a phone, or why it ended. */
  failure: v.exactOptional(FailureSchema),
  validUntilMs: v.number(),
  serverTimeMs: v.number(),
  /** Whether that time stands still. */
  isFrozen: v.boolean(),
})

/** What the sandbox's login page shows of a login. */
export type LoginPage = Readonly<v.InferOutput<typeof LoginPageSchema>>

/** Wire shape of who logs in, and how: in the app on the same phone, or by a message of the channel. */
export const LoginChoiceSchema = v.object({
  personId: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
  way: v.picklist(['app', 'message']),
})

/** Who logs in, and how. */
export type LoginChoice = Readonly<v.InferOutput<typeof LoginChoiceSchema>>
