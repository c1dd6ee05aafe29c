import type { SandboxCall } from '@kakao-cert/protocol/sandbox'

/** Of which table the codes are that a call is refused with; a page has none. */
export const surfaceOf = (call: SandboxCall): 'rest' | 'window' | 'login' | undefined => {
  if (call.startsWith('rest.')) return 'rest'
  // Codes of REST, which a login passes on.
  if (call.startsWith('login.')) return call === 'login.prepare' ? 'login' : undefined
  // The API host answers with numbers of its own.
  if (call.startsWith('kapi.')) return undefined
  return call === 'hostedWindow' || call === 'hostedReturn' ? undefined : 'window'
}
