import type { WindowFlow, WindowState } from '@kakao-cert/flow'

/** What can be done at each status. */
export const commandsOf = {
  idle: ['start'],
  opening: ['cancel'],
  choosing: ['choosePhone', 'chooseQr', 'cancel'],
  enteringPhone: ['submitPhone', 'chooseQr', 'goBack', 'cancel'],
  sendingPhone: ['cancel'],
  startingQr: ['cancel'],
  showingQr: ['refreshQr', 'choosePhone', 'goBack', 'cancel'],
  refreshingQr: ['cancel'],
  confirming: ['answer', 'resend', 'cancel'],
  sendingAnswer: ['cancel'],
  waiting: ['resend', 'cancel'],
  resending: ['cancel'],
  verifying: ['retry'],
  succeeded: ['start'],
  failed: ['start'],
  cancelled: ['start'],
} as const satisfies Record<WindowState['status'], readonly (keyof WindowFlow)[]>

type Commands = typeof commandsOf

/**
 * Where an attempt to sign stands, with the commands that mean something there: a tagged union on `status`, so that a
 * command at the wrong time does not compile.
 */
export type KakaoSign = {
  [S in WindowState['status']]: Extract<WindowState, { status: S }> & Pick<WindowFlow, Commands[S][number]>
}[WindowState['status']]
