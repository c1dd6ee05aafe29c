import { failureOfKapi, shortSignFailures, type KapiError } from '@kakao-cert/protocol/short-sign'
import { kapiReasons, type KapiReason } from './kapiReasons.ts'

/** What others call a number: the REST API, and the SDKs. */
const namesOf = (number: number) => {
  const failure = failureOfKapi(number)
  const names = failure && shortSignFailures[failure]
  return names && 'rest' in names
    ? { code: names.rest, android: names.android.code, ios: names.ios.code }
    : undefined
}

/** The answer of the API host to a call that is refused. `sandbox` is our own addition, for the developer who reads it. */
export const kapiRefusal = (reason: KapiReason): Response => {
  const { status, number, sentence } = kapiReasons[reason]
  const body: KapiError = { code: number, msg: sentence }
  return Response.json({ ...body, sandbox: { reason, ...namesOf(number) } }, { status })
}
