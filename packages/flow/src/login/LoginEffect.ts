import type { LoginOrder } from '@kakao-cert/protocol/login'

/** What the runner has to do, as data; for the attempt of the state that it comes with. */
export type LoginEffect =
  /** Have the site's server open a login. */
  | { readonly type: 'open' }
  /** Remember in this browser that a login is open. */
  | { readonly type: 'save' }
  /** Remember that its return is taken, or not wanted any more. */
  | { readonly type: 'spend' }
  | { readonly type: 'authorize'; readonly order: LoginOrder }
  /** Hear when another tab takes the return, and when nothing has come for too long. */
  | { readonly type: 'listen' }
  | { readonly type: 'unlisten' }
  | { readonly type: 'claim' }
  /** Remember in this tab that the login is being completed. */
  | { readonly type: 'mark' }
  | { readonly type: 'unmark' }
  | { readonly type: 'complete' }
