import type { WindowFlow, WindowState } from '@kakao-cert/flow'

/** What can be done at each status. */
interface CommandsAt extends Record<WindowState['status'], keyof WindowFlow> {
  readonly idle: 'start'
  readonly opening: 'cancel'
  readonly choosing: 'choosePhone' | 'chooseQr' | 'cancel'
  readonly enteringPhone: 'submitPhone' | 'chooseQr' | 'goBack' | 'cancel'
  readonly sendingPhone: 'cancel'
  readonly startingQr: 'cancel'
  readonly showingQr: 'refreshQr' | 'choosePhone' | 'goBack' | 'cancel'
  readonly refreshingQr: 'cancel'
  readonly confirming: 'answer' | 'resend' | 'cancel'
  readonly sendingAnswer: 'cancel'
  readonly waiting: 'resend' | 'cancel'
  readonly resending: 'cancel'
  readonly verifying: 'retry'
  readonly succeeded: 'start'
  readonly failed: 'start'
  readonly cancelled: 'start'
}

/**
 * Where an attempt to sign stands, with the commands that mean something there: a tagged union on `status`, so that a
 * command at the wrong time does not compile. Called all the same, it does nothing.
 */
export type KakaoSign = {
  [S in WindowState['status']]: Extract<WindowState, { status: S }> & Pick<WindowFlow, CommandsAt[S]>
}[WindowState['status']]
