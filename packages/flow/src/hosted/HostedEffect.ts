import type { Via } from './HostedState.ts'

/** What the runner has to do, as data; for the attempt of the state that it comes with. */
export type HostedEffect =
  /** Remember in this tab that a window is open. */
  | { readonly type: 'save'; readonly via: Via }
  | { readonly type: 'forget' }
  /** Remember that its return is taken. */
  | { readonly type: 'spend' }
  | { readonly type: 'identify' }
  | { readonly type: 'cleanUp' }
  | { readonly type: 'openPopup' }
  | { readonly type: 'closePopup' }
  /** Hear what comes from the popup, and when nothing has come for too long. */
  | { readonly type: 'listen' }
  | { readonly type: 'unlisten' }
  | { readonly type: 'claim' }
