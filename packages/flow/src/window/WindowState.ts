import type { CertError, Completion, Method, Phase, Snapshot } from '@kakao-cert/protocol'

/** A snapshot of a session that stands at one of the given phases. */
export type SnapshotAt<P extends Phase['status']> = Snapshot & {
  readonly phase: Extract<Phase, { status: P }>
}

/** What is true while a session is open. */
export interface Live<P extends Phase['status'] = Phase['status']> {
  readonly attemptId: string
  readonly snapshot: SnapshotAt<P>
  /** When the snapshot came, by the clock of this device: with `serverTimeMs` it tells how far the clocks are apart. */
  readonly receivedAtMs: number
  readonly connection: 'live' | 'lost'
  /** What went wrong with the last command, where the person can go on. */
  readonly notice?: CertError
}

/** Where an attempt to sign stands. Plain data, and never personal data. */
export type WindowState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'opening'
      readonly attemptId: string
      /** A new session; one of before, or else a new one; or only the one that the page was in before. */
      readonly source: 'new' | 'saved' | 'restored'
      readonly preferred?: Method
    }
  | ({ readonly status: 'choosing' } & Live<'choosing' | 'showingQr'>)
  | ({ readonly status: 'enteringPhone' } & Live<'choosing' | 'showingQr'>)
  | ({ readonly status: 'sendingPhone' } & Live<'choosing' | 'showingQr'>)
  | ({ readonly status: 'startingQr' } & Live<'choosing'>)
  | ({ readonly status: 'showingQr' } & Live<'showingQr'>)
  | ({ readonly status: 'refreshingQr' } & Live<'showingQr'>)
  | ({ readonly status: 'confirming' } & Live<'confirming'>)
  | ({ readonly status: 'sendingAnswer' } & Live<'confirming'>)
  | ({ readonly status: 'waiting' } & Live<'waiting'>)
  | ({ readonly status: 'resending' } & Live<'confirming' | 'waiting'>)
  | ({ readonly status: 'verifying' } & Live<'signed'>)
  | { readonly status: 'succeeded'; readonly attemptId: string; readonly completion: Completion }
  | {
      readonly status: 'failed'
      readonly attemptId: string
      readonly error: CertError
      readonly txId?: string
    }
  | { readonly status: 'cancelled'; readonly attemptId: string }

/** A state with an open session. */
export type LiveState = Extract<WindowState, { readonly snapshot: Snapshot }>
