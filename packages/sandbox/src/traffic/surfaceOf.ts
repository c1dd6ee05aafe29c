import type { SandboxCall } from '@kakao-cert/protocol/sandbox'

/** Of which table the codes are that a call is refused with; a page has none. */
export const surfaceOf = (call: SandboxCall): 'rest' | 'window' | undefined => {
  if (call.startsWith('rest.')) return 'rest'
  return call === 'hostedWindow' || call === 'hostedReturn' ? undefined : 'window'
}
