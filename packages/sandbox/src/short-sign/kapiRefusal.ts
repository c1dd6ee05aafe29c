import { failureOfKapi, shortSignFailures, type KapiError } from '@kakao-cert/protocol/short-sign'
import { kapiReasons, type KapiReason } from './kapiReasons.ts'

const codeOf = (number: number) => {
  const failure = failureOfKapi(number)
  const names = failure && shortSignFailures[failure]
  return names && 'rest' in names ? names.rest : undefined
}

/** The answer of the API host to a call that is refused. `sandbox` is our own addition, for the developer who reads it. */
export const kapiRefusal = (reason: KapiReason): Response => {
  const { status, number, sentence } = kapiReasons[reason]
  const body: KapiError = { code: number, msg: sentence }
  const code = codeOf(number)
  return Response.json({ ...body, sandbox: { reason, ...(code !== undefined && { code }) } }, { status })
}
