import type { Method, Phase, Snapshot } from '@kakao-cert/protocol'
import type { RelaySession, SessionPhase } from './RelaySession.ts'

interface Shown {
  readonly institution: string
  /** Those that this relay offers. */
  readonly methods: readonly Method[]
}

const surfaces = ['rest', 'window', 'client'] as const

const toPhase = (phase: SessionPhase): Phase => {
  if (phase.status !== 'failed') return phase
  const { surface, code, cause } = phase.error
  const shown = surfaces.find((each) => each === surface) ?? 'window'
  return { status: 'failed', error: { surface: shown, code, ...(cause !== undefined && { cause }) } }
}

/** What the window may know of a session. */
export const toSnapshot = (
  session: RelaySession,
  { institution, methods }: Shown,
  nowMs: number,
): Snapshot => ({
  sessionId: session.id,
  ...(session.txId !== undefined && { txId: session.txId }),
  revision: session.revision,
  serverTimeMs: nowMs,
  institution,
  title: session.request.title,
  methods: [...methods],
  remaining: { ...session.remaining },
  validUntilMs: session.validUntilMs,
  phase: toPhase(session.phase),
})
