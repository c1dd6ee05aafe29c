/**
 * What a page asks its site's server for on the way to the hosted window and back: method and path of each call, below the
 * endpoint of the window API. The server binds a window to the browser that asked for it, by a cookie. Refusals are a `Problem`.
 */
export const hostedApi = {
  /** `HostedOpening` → `HostedTicket`; asked again, it is the same window. */
  open: { method: 'POST', path: '/hosted' },
  /** `HostedExchange` → `Completion`; asked again, it answers the same. */
  complete: { method: 'POST', path: '/hosted/complete' },
} as const
