import type { CertError, Method, Phase, SignRequest } from '@kakao-cert/protocol'

/** Where a session stands. */
export type SessionPhase =
  | Extract<Phase, { status: 'choosing' | 'showingQr' | 'confirming' | 'cancelled' }>
  | { readonly status: 'waiting'; readonly method: Method; readonly requestedAtMs: number }
  | { readonly status: 'signed'; readonly signedAtMs: number }
  | { readonly status: 'failed'; readonly error: CertError }

/** Who has work of a session in hand, so that nobody else does the same; after `untilMs` it is taken for lost. */
export interface Turn {
  readonly id: string
  readonly untilMs: number
}

/** The sign request by phone that is on its way. Who signs is not in it. */
export interface PhoneRequest {
  /** Tells the person's number apart from others, for limits; the number cannot be read out of it. */
  readonly numberHash: string
  /** Prepared, for when the person asks for the message again: a transaction can be requested once only. */
  readonly spares: readonly string[]
}

/** The session of a window at the upstream, which has the QR method. */
export interface UpstreamWindow {
  readonly sessionId: string
  readonly txId?: string
  readonly revision: number
}

/** A session of the window as a relay keeps it. No personal data: who signs is known to the service only. */
export interface RelaySession {
  readonly id: string
  /** Of the browser that it belongs to. */
  readonly binding: string
  readonly revision: number
  readonly request: SignRequest
  readonly openedAtMs: number
  /** From here on a sign request is no longer valid: E8004. */
  readonly validUntilMs: number
  /** From here on there is nothing to know of it any more: E2020. */
  readonly expiresAtMs: number
  readonly remaining: { readonly refreshes: number; readonly requests: number; readonly answers: number }
  /** The transaction at the service, once there is one. */
  readonly txId?: string
  /** Proves, with the text, which token the person was asked to sign. */
  readonly nonce: string
  readonly phone?: PhoneRequest
  readonly upstream?: UpstreamWindow
  readonly phase: SessionPhase
  /** A command that is under way. */
  readonly command?: Turn
  /** Whoever asks the service how it stands. */
  readonly look?: Turn
  /** When the service has to be asked. */
  readonly lookAtMs?: number
  /** How often in a row asking failed. */
  readonly failedLooks: number
}
