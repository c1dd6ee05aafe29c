import { pong, restWire, type Health } from '@kakao-cert/protocol'

const timeoutMs = 3000

/**
 * Asks the service whether it is up, by the one call of its REST API that needs no key.
 *
 * @param upstream host of the service, such as `https://cert-sign.kakao.com`
 */
export const pingUpstream = async (upstream: string, fetch: typeof globalThis.fetch): Promise<Health> => {
  try {
    const response = await fetch(new URL(restWire.ping.path, upstream), {
      method: restWire.ping.method,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const answer = await response.text()
    return { status: response.ok && answer.trim() === pong ? 'up' : 'down' }
  } catch {
    return { status: 'down' }
  }
}
