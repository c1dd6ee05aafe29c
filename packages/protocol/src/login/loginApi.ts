/**
 * What a page asks its site's server for on the way to a login and back: method and path of each call, below the endpoint
 * of the window API. The server binds a login to the browser that opened it, by a cookie. Refusals are a `Problem`.
 */
export const loginApi = {
  /** `LoginRequest` → `LoginOrder`. */
  open: { method: 'POST', path: '/login' },
  /** `LoginExchange` → `Completion`; asked again, it answers the same. */
  complete: { method: 'POST', path: '/login/complete' },
} as const
