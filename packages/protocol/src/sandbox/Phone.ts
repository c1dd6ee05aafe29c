import * as v from 'valibot'
import { PersonSchema } from './Person.ts'

const PhoneRequestSchema = v.object({
  /** Of the window's session; the transaction id where REST sent the request. */
  sessionId: v.string(),
  institution: v.string(),
  title: v.string(),
  signData: v.string(),
  requestedAtMs: v.number(),
  validUntilMs: v.number(),
  status: v.picklist(['pending', 'signed', 'declined', 'ended']),
  /** What is signed one by one, for a product of several documents. */
  documents: v.exactOptional(
    v.array(v.object({ type: v.picklist(['TEXT', 'HASH', 'PDF']), title: v.string(), signData: v.string() })),
  ),
})

const PhoneMessageSchema = v.object({
  id: v.string(),
  sessionId: v.string(),
  institution: v.string(),
  receivedAtMs: v.number(),
  content: v.variant('kind', [
    v.object({ kind: v.literal('smsCode'), code: v.string() }),
    v.object({ kind: v.literal('characters'), characters: v.string() }),
  ]),
})

/** Wire shape of a simulated phone. */
export const PhoneSchema = v.object({
  person: PersonSchema,
  revision: v.number(),
  serverTimeMs: v.number(),
  /** Whether that time stands still. */
  isFrozen: v.boolean(),
  /** Newest first. */
  requests: v.array(PhoneRequestSchema),
  /** Newest first. */
  messages: v.array(PhoneMessageSchema),
})

/** Everything that a simulated phone shows. */
export type Phone = Readonly<v.InferOutput<typeof PhoneSchema>>

/** A sign request on a simulated phone. */
export type PhoneRequest = Phone['requests'][number]

/** A second-factor message on a simulated phone. */
export type PhoneMessage = Phone['messages'][number]

/** Wire shape of `GET /__sandbox/qrs`: QR codes that are on a screen now, newest first. */
export const VisibleQrsSchema = v.object({
  qrs: v.array(v.object({ token: v.string(), institution: v.string(), title: v.string() })),
})

/** What a simulated phone's camera can see. */
export type VisibleQrs = Readonly<v.InferOutput<typeof VisibleQrsSchema>>

/** Wire shape of a scan. */
export const ScanSchema = v.object({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) })
