import type { WindowEffect } from './WindowEffect.ts'
import type { WindowState } from './WindowState.ts'

/** What a transition answers: the next state, and what the runner has to do. The same object means: ignored. */
export type Step = readonly [WindowState, readonly WindowEffect[]]
