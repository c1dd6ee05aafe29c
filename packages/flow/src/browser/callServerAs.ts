import type { Outcome } from '@kakao-cert/protocol'
import type { Reader } from '@kakao-cert/protocol/read'
import { callServer } from './callServer.ts'

/** Makes one call as `callServer` does, and reads what it is answered with; what cannot be read is `UNKNOWN_CODE`. */
export const callServerAs = async <T>(
  read: Reader<T>,
  ...[options, call]: Parameters<typeof callServer>
): Promise<Outcome<T>> => {
  const outcome = await callServer(options, call)
  if (!outcome.ok) return outcome
  const value = read(outcome.value)
  return value === undefined
    ? { ok: false, error: { surface: 'client', code: 'UNKNOWN_CODE' } }
    : { ok: true, value }
}
