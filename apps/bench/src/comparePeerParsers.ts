import { snapshotAt } from '@kakao-cert/flow/testing'
import { parse, SnapshotSchema } from '@kakao-cert/protocol'
import { z } from 'zod'
import { compare } from './compare.ts'

const count = z.int().nonnegative()

const ZodSnapshot = z.object({
  sessionId: z.string().min(1).max(200),
  txId: z.string().min(1).max(200),
  revision: count,
  serverTimeMs: z.number(),
  institution: z.string().max(100),
  title: z.string().max(40),
  methods: z.array(z.enum(['phone', 'qr'])),
  remaining: z.object({ refreshes: count, requests: count, answers: count }),
  validUntilMs: z.number(),
  phase: z.discriminatedUnion('status', [
    z.object({ status: z.literal('choosing') }),
    z.object({ status: z.literal('showingQr'), qrText: z.string().max(500), qrExpiresAtMs: z.number() }),
    z.object({ status: z.literal('waiting'), method: z.enum(['phone', 'qr']), requestedAtMs: z.number() }),
  ]),
})

/** Reading a snapshot: the schema that ships, beside the same one in zod. */
export const comparePeerParsers = (): Promise<void> => {
  const input: unknown = JSON.parse(JSON.stringify(snapshotAt('waiting')))
  return compare('Read a snapshot', [
    { name: 'protocol (valibot)', run: () => parse(SnapshotSchema, input) },
    { name: 'zod', run: () => ZodSnapshot.safeParse(input) },
  ])
}
