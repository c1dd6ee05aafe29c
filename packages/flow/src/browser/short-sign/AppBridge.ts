/** How a page and the app around it exchange messages: JSON texts, each way. */
export interface AppBridge {
  readonly post: (message: string) => void
  /** Calls back with whatever comes from the app; answers with a function that stops it. */
  readonly listen: (listener: (message: unknown) => void) => () => void
}
