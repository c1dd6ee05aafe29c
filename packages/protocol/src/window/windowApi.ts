/**
 * The window API: method and path of every call, below the endpoint. Both sides read this table. Every answer but
 * those of `health`, `events` and `complete` is a snapshot.
 */
export const windowApi = {
  health: { method: 'GET', path: '/health' },
  open: { method: 'POST', path: '/sessions' },
  read: { method: 'GET', path: '/sessions/:sessionId' },
  events: { method: 'GET', path: '/sessions/:sessionId/events' },
  submitPhone: { method: 'POST', path: '/sessions/:sessionId/phone' },
  showQr: { method: 'POST', path: '/sessions/:sessionId/qr' },
  refreshQr: { method: 'POST', path: '/sessions/:sessionId/qr/refresh' },
  resend: { method: 'POST', path: '/sessions/:sessionId/resend' },
  answer: { method: 'POST', path: '/sessions/:sessionId/second-factor' },
  cancel: { method: 'POST', path: '/sessions/:sessionId/cancel' },
  complete: { method: 'POST', path: '/sessions/:sessionId/complete' },
} as const

/** Name of a call of the window API. */
export type WindowCall = keyof typeof windowApi

/** The largest body that a server of the window API reads, in bytes. */
export const maxBodyBytes = 16 * 1024

/** The longest value of the idempotency header that a server takes; an empty one is not taken. */
export const maxIdempotencyKeyLength = 200

/** Request header whose value makes a repeated `open` answer with the session of the first. */
export const idempotencyHeader = 'Idempotency-Key'
