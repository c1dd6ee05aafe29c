import type { Via } from './HostedState.ts'

/** What the runner has to do, as data; for the attempt of the state that it comes with. */
export type HostedEffect =
  /** Remember in this tab that a window is open. */
  | { readonly type: 'save'; readonly via: Via }
  | { readonly type: 'forget' }
  /** Remember that its return is taken. */
  | { readonly type: 'spend' }
  /** Tell the site's server of the window, and have the SDK open it here. */
  | { readonly type: 'identify' }
  | { readonly type: 'cleanUp' }
  /** Open the popup at once, and tell the site's server of the window meanwhile. */
  | { readonly type: 'openPopup' }
  | { readonly type: 'closePopup' }
  /** Hear what comes from the popup, and when nothing has come for too long. */
  | { readonly type: 'listen' }
  | { readonly type: 'unlisten' }
  | { readonly type: 'claim' }
  /** Remember in this tab that the signature is being completed. */
  | { readonly type: 'mark' }
  | { readonly type: 'unmark' }
  | { readonly type: 'complete' }
