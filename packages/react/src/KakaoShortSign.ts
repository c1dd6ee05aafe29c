import type { ShortSignFlow, ShortSignState } from '@kakao-cert/flow'

/** What can be done at each status. */
interface CommandsAt extends Record<ShortSignState['status'], keyof ShortSignFlow> {
  readonly looking: never
  readonly idle: 'start'
  readonly preparing: never
  readonly waiting: 'check' | 'deleteKeyPair'
  readonly ready: 'sign' | 'deleteKeyPair'
  readonly signing: never
  readonly deleting: never
  readonly failed: 'start' | 'check' | 'deleteKeyPair'
}

interface ExtrasAt extends Record<ShortSignState['status'], object> {
  readonly failed: {
    /** Does what the button of the error's screen says: asks for session info again, or starts with a new key pair. */
    readonly recover: () => void
  }
}

/**
 * Where a key pair for short signatures stands, with the commands that mean something there: a tagged union on `status`, as
 * `KakaoSign` is.
 */
export type KakaoShortSign = {
  [S in ShortSignState['status']]: Extract<ShortSignState, { status: S }> &
    Pick<ShortSignFlow, CommandsAt[S]> &
    ExtrasAt[S]
}[ShortSignState['status']]
