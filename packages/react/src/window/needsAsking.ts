import type { KakaoSign } from '../KakaoSign.ts'

const asking = {
  idle: false,
  opening: false,
  choosing: false,
  enteringPhone: false,
  sendingPhone: true,
  startingQr: false,
  showingQr: false,
  refreshingQr: false,
  confirming: true,
  sendingAnswer: true,
  waiting: true,
  resending: true,
  verifying: true,
  succeeded: false,
  failed: false,
  cancelled: false,
} as const satisfies Record<KakaoSign['status'], boolean>

/** Whether a person who closes the window is asked first: from when a phone has to do with it until it is over. */
export const needsAsking = ({ status }: KakaoSign): boolean => asking[status]
