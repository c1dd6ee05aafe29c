import type { restStatuses } from '@kakao-cert/protocol/rest'

/** Where a transaction stands at the service. */
export interface Standing {
  /** `other` where the service has a status that no public page names. */
  readonly status: keyof typeof restStatuses | 'other'
  readonly requestedAtMs?: number
  /** Until when the person can sign. */
  readonly validUntilMs?: number
  readonly signedAtMs?: number
}
