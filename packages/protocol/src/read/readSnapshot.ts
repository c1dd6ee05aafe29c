import type { Challenge, Method, Phase, Snapshot } from '../window/Snapshot.ts'
import { count, finite, list, object, oneOf, text, variant, type Reader } from './reader.ts'

const identifier = text(1, 200)
const method = oneOf<Method>('phone', 'qr')

const challenge = variant<Challenge>('kind', {
  sms: object({ id: identifier, digits: count(12) }),
  characters: object({ id: identifier, options: list(text(0, 20), 2, 12) }),
})

const phase = variant<Phase>('status', {
  choosing: object({}),
  showingQr: object({ qrText: text(0, 500), qrExpiresAtMs: finite }),
  confirming: object({ challenge, misses: count() }),
  waiting: object({ method, requestedAtMs: finite }),
  signed: object({ signedAtMs: finite }),
  failed: object({
    error: object(
      { surface: oneOf('rest', 'window', 'client'), code: text(0, 100) },
      { cause: text(0, 100) },
    ),
  }),
  cancelled: object({}),
})

/** Reads a snapshot, as `SnapshotSchema` does; a browser has no room for schemas. */
export const readSnapshot: Reader<Snapshot> = object(
  {
    sessionId: identifier,
    revision: count(),
    serverTimeMs: finite,
    institution: text(0, 100),
    title: text(0, 40),
    methods: list(method),
    remaining: object({ refreshes: count(), requests: count(), answers: count() }),
    validUntilMs: finite,
    phase,
  },
  { txId: identifier },
)
