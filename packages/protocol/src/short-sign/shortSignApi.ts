import * as v from 'valibot'
import { sessionHours } from '../rest/limits.ts'
import { PublicKeySchema } from './PublicKey.ts'

/** What a browser speaks with its site's server about short signatures, below the endpoint of the window API. */
export const shortSignApi = {
  /** Prepares a transaction in which the person signs the public key. */
  prepare: { method: 'POST', path: '/short-sign' },
  /** Session info (세션 정보), once the person has signed. */
  session: { method: 'GET', path: '/short-sign/:txId/session' },
  /** Hands in a short signature over data. */
  sign: { method: 'POST', path: '/short-sign/:txId/signatures' },
} as const

/** Name of a call of `shortSignApi`. */
export type ShortSignCall = keyof typeof shortSignApi

const text = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength))

/** Wire shape of `prepare`. Who signs is no part of it: the site's server knows its customer. */
export const ShortSignOrderSchema = v.object({
  /** K2220 goes on from a certification login; K3220 needs none. */
  family: v.picklist(['K2220', 'K3220']),
  publicKey: PublicKeySchema,
  title: text(40),
  /** What the person agrees to; with the key in it, it has to fit into the 2,800 characters that can be signed. */
  text: text(2500),
  sessionHours: v.pipe(v.number(), v.integer(), v.minValue(sessionHours.min), v.maxValue(sessionHours.max)),
})

/** What a key pair is to be registered with. */
export type ShortSignOrder = Readonly<v.InferOutput<typeof ShortSignOrderSchema>>

/** The longest data that a short signature is made over, in UTF-16 code units: ours. */
export const maxReducedDataLength = 4000

/** Wire shape of `sign`. */
export const ReducedSignOrderSchema = v.object({
  data: text(maxReducedDataLength),
  signature: text(2000),
})

/** A short signature, and the data that it is over. */
export type ReducedSignOrder = Readonly<v.InferOutput<typeof ReducedSignOrderSchema>>
