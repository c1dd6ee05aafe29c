import type { CertError } from '@kakao-cert/protocol'
import type { Standing } from '../rest/Standing.ts'
import type { RelaySession } from '../session/RelaySession.ts'
import * as rules from '../session/rules.ts'

type Rule = (session: RelaySession, nowMs: number) => RelaySession

const endings: Partial<Record<Standing['status'], CertError>> = {
  expired: { surface: 'window', code: 'E8004' },
  declined: { surface: 'client', code: 'DECLINED' },
  failed: { surface: 'client', code: 'UNKNOWN_CODE' },
}

/** What a status does to the session that waits; `undefined` where it goes on waiting. */
export const ruleOfStatus = ({ status, signedAtMs }: Standing): Rule | undefined => {
  if (status === 'complete') return (session, nowMs) => rules.signed(session, signedAtMs ?? nowMs)
  const error = endings[status]
  return error && ((session) => rules.fail(session, error))
}
