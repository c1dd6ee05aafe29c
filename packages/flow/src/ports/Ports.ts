import type { Transport } from './Transport.ts'

/** Time, in epoch milliseconds. */
export interface Clock {
  readonly now: () => number
}

/** Unguessable names. */
export interface Random {
  readonly id: () => string
}

/** Remembers one string a key, across reloads and tabs. May forget; never throws. */
export interface Storage {
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, value: string) => void
  readonly remove: (key: string) => void
}

/** Whether the window can work here; the other values are the causes of E8002. */
export type Support = 'supported' | 'oldBrowser' | 'mobile'

/** The page that the window is in. */
export interface Page {
  readonly support: () => Support
  /** Calls back when the page is seen again, and when the network goes or comes; answers with a function that stops it. */
  readonly onWake: (listener: () => void) => () => void
}

/** The world, as far as the flow has to do with it. */
export interface Ports {
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly storage: Storage
  readonly page: Page
}
