import type {
  Answer,
  CertError,
  Completion,
  Health,
  Outcome,
  PhoneDetails,
  SignRequest,
  Snapshot,
} from '@kakao-cert/protocol'

/** What is told to whoever watches a session. */
export interface Watcher {
  readonly snapshot: (snapshot: Snapshot) => void
  /** The session cannot be watched any more: it is unknown or over. */
  readonly refused: (error: CertError) => void
  readonly connectionLost: () => void
  /** Told again now and then for as long as the connection holds, because others may have found it lost. */
  readonly connectionRestored: () => void
}

/** Speaks the window API. Failures are outcomes; nothing rejects. */
export interface Transport {
  readonly health: () => Promise<Outcome<Health>>
  /** @param idempotencyKey makes a repeated call answer with the session of the first */
  readonly open: (request: SignRequest, idempotencyKey: string) => Promise<Outcome<Snapshot>>
  readonly read: (sessionId: string) => Promise<Outcome<Snapshot>>
  readonly submitPhone: (sessionId: string, details: PhoneDetails) => Promise<Outcome<Snapshot>>
  readonly showQr: (sessionId: string) => Promise<Outcome<Snapshot>>
  readonly refreshQr: (sessionId: string) => Promise<Outcome<Snapshot>>
  readonly resend: (sessionId: string) => Promise<Outcome<Snapshot>>
  readonly answer: (sessionId: string, answer: Answer) => Promise<Outcome<Snapshot>>
  readonly cancel: (sessionId: string) => Promise<Outcome<Snapshot>>
  readonly complete: (sessionId: string) => Promise<Outcome<Completion>>
  /** Tells every newer snapshot until the returned function is called. */
  readonly watch: (sessionId: string, afterRevision: number, watcher: Watcher) => () => void
}
