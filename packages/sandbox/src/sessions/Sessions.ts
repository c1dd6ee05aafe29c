import type { FieldProblems, Reason } from '@kakao-cert/protocol'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { HostedOrder } from '../hosted/HostedOrder.ts'
import type { WindowSession } from '../window/WindowSession.ts'

/** The session as it is after a command, or why the command was refused. */
export type Result =
  | { readonly ok: true; readonly session: WindowSession }
  | {
      readonly ok: false
      readonly reason: Reason
      readonly fields?: FieldProblems
    }

/** All sessions of a sandbox. Bodies come unparsed: what they may hold is judged here. */
export interface Sessions {
  readonly open: (body: unknown, idempotencyKey?: string, hosted?: HostedOrder) => Result
  readonly read: (id: string) => Result
  /** The session as it stands, also when its transaction has expired. */
  readonly find: (id: string) => WindowSession | undefined
  readonly submitPhone: (id: string, body: unknown) => Result
  readonly showQr: (id: string) => Result
  readonly refreshQr: (id: string) => Result
  readonly resend: (id: string) => Result
  readonly answer: (id: string, body: unknown) => Result
  readonly cancel: (id: string) => Result
  readonly complete: (id: string) => Result
  readonly scan: (token: string, person: FixturePerson) => Result
  readonly sign: (id: string, person: FixturePerson) => Result
  readonly decline: (id: string, person: FixturePerson) => Result
  /** The last sessions that reached a person's phone, newest first. */
  readonly listByPerson: (personId: string) => readonly WindowSession[]
  /** Of the newest change to any session; it never goes back. */
  readonly lastRevision: () => number
  /** Sessions whose QR code can be scanned now, newest first. */
  readonly listScannable: () => readonly { readonly token: string; readonly session: WindowSession }[]
  /** Watches the deadlines of what is in the store now; those before are called off. */
  readonly restart: () => void
}
