import type { UserAction } from '@kakao-cert/codes'
import type { Method } from '@kakao-cert/protocol'

type Restart = { readonly preferred?: Method } | undefined

const restarts = {
  startAgain: {},
  tryAgain: {},
  issueCertificate: {},
  unblockChannel: {},
  updateKakaoTalk: {},
  usePhone: { preferred: 'phone' },
  editDetails: { preferred: 'phone' },
  tryLater: {},
  updateBrowser: undefined,
  useComputer: undefined,
  contact: undefined,
} as const satisfies Record<UserAction, Restart>

/** How an attempt begins again for an action of an error screen; `undefined` where that would not help. */
export const restartOf = (action: UserAction): Restart => restarts[action]
