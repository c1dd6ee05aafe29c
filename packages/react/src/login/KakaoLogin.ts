import type { LoginFlow, LoginState } from '@kakao-cert/flow'

/** What can be done at each status. */
interface CommandsAt extends Record<LoginState['status'], keyof LoginFlow> {
  readonly idle: 'start'
  readonly preparing: 'cancel'
  readonly opening: 'cancel'
  readonly away: 'cancel'
  readonly checking: never
  readonly completing: 'retry'
  readonly succeeded: 'start'
  readonly failed: 'start'
  readonly cancelled: 'start'
}

/**
 * Where a certification login stands, with the commands that mean something there: a tagged union on `status`, as `KakaoSign`
 * is.
 */
export type KakaoLogin = {
  [S in LoginState['status']]: Extract<LoginState, { status: S }> & Pick<LoginFlow, CommandsAt[S]>
}[LoginState['status']]
