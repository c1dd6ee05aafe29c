import { hostedWire } from '@kakao-cert/protocol/hosted'

/** What the window was opened for: a session, or a code that no site can be told. */
export type Place =
  | { readonly kind: 'session'; readonly sessionId: string; readonly search: string }
  | { readonly kind: 'error'; readonly code: string; readonly cause: string | undefined }

/** Reads the address of the window. */
export const readPlace = ({ search }: Pick<Location, 'search'>): Place => {
  const asked = new URLSearchParams(search)
  const sessionId = asked.get(hostedWire.session.name)
  if (sessionId !== null) return { kind: 'session', sessionId, search }
  const code = asked.get(hostedWire.errorCode.name) ?? 'E8002'
  return { kind: 'error', code, cause: asked.get('cause') ?? undefined }
}
