import type { CertError } from '@kakao-cert/protocol'
import type { HostedCall } from '../../hosted/HostedPorts.ts'
import type { Parameters } from '../../ports/Address.ts'

/** What the tab that opened a window and its popup say to each other about the window of that `state`. */
export type HandOverMessage = { readonly state: string } & (
  | { readonly type: 'listening' }
  | { readonly type: 'ready' }
  | { readonly type: 'called'; readonly call: HostedCall }
  | { readonly type: 'refused'; readonly error: CertError }
  | { readonly type: 'returned'; readonly parameters: Parameters }
  | { readonly type: 'taken' }
  /** The popup is not needed any more. */
  | { readonly type: 'givenUp' }
)
