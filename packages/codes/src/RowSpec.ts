import type { ProductFamily } from './ProductFamily.ts'
import type { Remedy } from './Remedy.ts'
import type { UserAction } from './UserAction.ts'

/** Who can mend it: the person signing, the site's developer, the reseller (딜러사) or Kakao. */
export type Actor = 'user' | 'developer' | 'dealer' | 'kakao'

/** What is left of the transaction: it goes on, a new one is needed, or there is none yet. */
export type TransactionFate = 'alive' | 'dead' | 'none'

/** When the same call can succeed: at once, after a pause, after something was mended, or never. */
export type Retry = 'now' | 'later' | 'afterFix' | 'never'

/** One of several separate causes of a code, with the columns in which it differs from its row. */
export interface CauseSpec {
  readonly actor?: Actor
  readonly remedy?: Remedy
  readonly action?: UserAction
  readonly products?: readonly ProductFamily[]
}

/** The columns of the catalogue: facts to decide by, so that no logic has to name a code. */
export interface RowSpec {
  readonly actor: Actor
  /** What the actor does about it. */
  readonly remedy: Remedy
  /** The one next step offered to the person signing. */
  readonly action: UserAction
  readonly transaction: TransactionFate
  readonly retry: Retry
  /** Product families that can answer with it; `'all'` where the published table names none. */
  readonly products: readonly ProductFamily[] | 'all'
  /** HTTP status, on the REST surface only. */
  readonly httpStatus?: number
  /** Present where the published table gives several causes for the code. */
  readonly causes?: Readonly<Record<string, CauseSpec>>
}
