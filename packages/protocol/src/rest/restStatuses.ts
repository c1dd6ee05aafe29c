import type { NameRow } from './WireRow.ts'

const troubleShooting = 'https://developers.kakao.com/docs/latest/ko/kakao-certification/trouble-shooting'
const unknown = 'modelled here; no public page names it'

/** Values of `status` on the REST wire. */
export const restStatuses = {
  prepared: { name: 'PREPARED', certainty: 'unknown', source: unknown },
  requested: { name: 'REQUESTED', certainty: 'unknown', source: unknown },
  complete: { name: 'COMPLETE', certainty: 'confirmed', source: troubleShooting },
  declined: { name: 'DECLINED', certainty: 'unknown', source: unknown },
  expired: { name: 'EXPIRED', certainty: 'unknown', source: unknown },
  failed: { name: 'FAILED', certainty: 'unknown', source: unknown },
} as const satisfies Record<string, NameRow>
