import { findCode } from '@kakao-cert/codes'
import { createProblem, reasons, type CertError, type Problem, type Reason } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
import type { Refusal } from '../session/CommandResult.ts'

const names = Object.keys(reasons) as Reason[]

/** The reason that a code of the service stands for, where there is one and it says as much. */
const reasonOf = ({ surface, code, cause }: CertError): Reason | undefined =>
  names.find((name) => {
    const spec: { surface?: string; code: string; cause?: string } = reasons[name]
    const isSame = (spec.surface ?? 'window') === surface && spec.code === code
    return isSame && (cause === undefined || spec.cause === cause)
  })

const isShown = (surface: string): surface is Problem['error']['surface'] =>
  surface === 'rest' || surface === 'window' || surface === 'login' || surface === 'client'

/** A code of the service, or of a window upstream, as the window tells it. */
const problemOf = (error: CertError): Problem => {
  const { surface, code, cause, reason, fields, canGoOn } = error
  const known = surface === 'rest' ? reasonOf(error) : undefined
  if (known) return createProblem(known)
  const { transaction, action } = findCode(surface, code)
  return {
    error: {
      surface: isShown(surface) ? surface : 'window',
      code,
      message: `The service answered with ${code}.`,
      ...(cause !== undefined && { cause }),
      ...(reason !== undefined && { reason }),
      ...(fields && { fields }),
      canGoOn: canGoOn ?? (transaction === 'alive' || action === 'editDetails'),
    },
  }
}

const statusOf = ({ surface, code, reason }: CertError): number => {
  const known = names.find((name) => name === reason)
  const { httpStatus, retry } = findCode(surface, code)
  return known ? reasons[known].status : (httpStatus ?? (retry === 'later' ? 503 : 400))
}

/** The answer to a request that is refused. */
export const refusalResponse = (refusal: Refusal): Response => {
  if ('error' in refusal) return Response.json(problemOf(refusal.error), { status: statusOf(refusal.error) })
  const { reason, fields, retryAfterMs } = refusal
  const response = problemResponse(reason, fields && { fields })
  if (retryAfterMs !== undefined)
    response.headers.set('Retry-After', String(Math.max(1, Math.ceil(retryAfterMs / 1000))))
  return response
}
