import type { Changes } from '@kakao-cert/protocol/sandbox'
import { createContext } from 'react'

/** What the sandbox told about its changes, and whether it still can. */
export interface SeenChanges {
  readonly status: 'connecting' | 'live' | 'interrupted'
  readonly changes: Changes | undefined
  /** Counts connections: whoever shows something reads it again after each. */
  readonly connection: number
}

/** The changes that a page follows. */
export const ChangesContext = createContext<SeenChanges>({
  status: 'connecting',
  changes: undefined,
  connection: 0,
})
