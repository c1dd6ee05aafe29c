import type { HostedFlow, HostedState } from '@kakao-cert/flow'

/** What can be done at each status. */
interface CommandsAt extends Record<HostedState['status'], keyof HostedFlow> {
  readonly idle: 'start'
  readonly opening: 'cancel'
  readonly away: 'cancel'
  readonly checking: never
  readonly completing: 'retry'
  readonly succeeded: 'start'
  readonly failed: 'start'
  readonly cancelled: 'start'
}

/**
 * Where an attempt to sign in the hosted window stands, with the commands that mean something there: a tagged union on
 * `status`, as `KakaoSign` is.
 */
export type KakaoHostedSign = {
  [S in HostedState['status']]: Extract<HostedState, { status: S }> & Pick<HostedFlow, CommandsAt[S]>
}[HostedState['status']]
