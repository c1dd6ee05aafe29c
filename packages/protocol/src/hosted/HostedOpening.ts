import * as v from 'valibot'
import { HostedRequestSchema } from './HostedRequest.ts'

/** Wire shape of what a page says of the hosted window that it is about to open: what it will ask the SDK for. */
export const HostedOpeningSchema = v.omit(HostedRequestSchema, ['state'])

/** What a page says of the hosted window that it is about to open. */
export type HostedOpening = Readonly<v.InferOutput<typeof HostedOpeningSchema>>
