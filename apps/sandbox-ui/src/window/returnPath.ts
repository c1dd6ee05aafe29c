import { hostedWire } from '@kakao-cert/protocol/hosted'
import { fillPath } from '../fillPath.ts'

/**
 * Where the window goes when it is done: to the server, which leads back to the site.
 *
 * @param search how the window was opened, for a server that has forgotten the session
 * @param code what the window has to tell, if the server does not know better
 */
export const returnPath = (sessionId: string, search: string, code?: string): string => {
  const { redirectTo, state, errorCode } = hostedWire
  const given = new URLSearchParams(search)
  const kept = new URLSearchParams()
  for (const { name } of [redirectTo, state]) {
    const value = given.get(name)
    if (value !== null) kept.set(name, value)
  }
  if (code !== undefined) kept.set(errorCode.name, code)
  return `${fillPath(hostedWire.return.name, { sessionId })}?${kept.toString()}`
}
