import { createProblem, reasons, type Reason } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
import type { SandboxCall } from '@kakao-cert/protocol/sandbox'
import { loginRefusal } from '../login/loginRefusal.ts'
import { restReasons, type RestReason } from '../rest/restReasons.ts'
import { restRefusal } from '../rest/restRefusal.ts'
import { surfaceOf } from './surfaceOf.ts'

const restReasonOf = (code: string) =>
  (Object.keys(restReasons) as RestReason[]).find((reason) => restReasons[reason].code === code)

const windowReasonOf = (code: string) =>
  (Object.keys(reasons) as Reason[]).find((reason) => {
    const { error } = createProblem(reason)
    return error.code === code && error.surface === 'window'
  })

/** The refusal of a call with a code, as its surface says it; `undefined` where the call is never refused with it. */
export const faultResponse = (call: SandboxCall, code: string): Response | undefined => {
  const surface = surfaceOf(call)
  const restReason = surface === 'rest' || surface === 'login' ? restReasonOf(code) : undefined
  if (restReason && surface === 'login') return loginRefusal({ code: 'KOE217', reason: restReason })
  if (restReason) return restRefusal(restReason)
  const reason = surface === 'window' ? windowReasonOf(code) : undefined
  return reason && problemResponse(reason)
}
