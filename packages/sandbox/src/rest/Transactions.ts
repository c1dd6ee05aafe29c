import type { TimelineEntry } from '@kakao-cert/protocol/sandbox'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { Caller } from './judgeCaller.ts'
import type { RestReason } from './restReasons.ts'
import type { RestTransaction } from './RestTransaction.ts'

/** The transaction as it is after a step, or why the step was refused. */
export type RestResult =
  | { readonly ok: true; readonly transaction: RestTransaction }
  | {
      readonly ok: false
      readonly reason: RestReason
      /** Of the caller's transaction that stays as it was. */
      readonly txId?: string
    }

/** A step of a transaction. Bodies come unparsed: what they may hold is judged there. */
export type TakeStep = (caller: Caller, body: unknown) => RestResult

/** All REST transactions of a sandbox. */
export interface Transactions {
  readonly prepare: TakeStep
  readonly request: TakeStep
  readonly status: TakeStep
  readonly verify: TakeStep
  readonly signerInfo: TakeStep
  /** A transaction as it stands now. */
  readonly find: (txId: string) => RestTransaction | undefined
  /** Stores what became of a transaction outside of REST, which began with it where there is none `before`. */
  readonly commit: (
    before: RestTransaction | undefined,
    after: RestTransaction,
    by: string,
    error?: TimelineEntry['error'],
  ) => RestTransaction
  /** A transaction that is on a person's phone. */
  readonly findOnPhone: (txId: string, person: FixturePerson) => RestTransaction | undefined
  /** Answers whether it was still open. */
  readonly sign: (transaction: RestTransaction) => boolean
  readonly decline: (transaction: RestTransaction) => boolean
  /** Watches the deadlines of what is in the store now; those before are called off. */
  readonly restart: () => void
  /** The last transactions of a person, newest first. */
  readonly listByPerson: (personId: string) => readonly RestTransaction[]
}
