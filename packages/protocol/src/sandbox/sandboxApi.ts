/** The sandbox's control API: method and path of every call. */
export const sandboxApi = {
  people: { method: 'GET', path: '/__sandbox/people' },
  phone: { method: 'GET', path: '/__sandbox/phones/:personId' },
  phoneEvents: { method: 'GET', path: '/__sandbox/phones/:personId/events' },
  scan: { method: 'POST', path: '/__sandbox/phones/:personId/scan' },
  sign: { method: 'POST', path: '/__sandbox/phones/:personId/requests/:sessionId/sign' },
  decline: { method: 'POST', path: '/__sandbox/phones/:personId/requests/:sessionId/decline' },
  qrs: { method: 'GET', path: '/__sandbox/qrs' },
  clock: { method: 'GET', path: '/__sandbox/clock' },
  changeClock: { method: 'POST', path: '/__sandbox/clock' },
  limits: { method: 'GET', path: '/__sandbox/limits' },
  changeLimits: { method: 'POST', path: '/__sandbox/limits' },
  calls: { method: 'GET', path: '/__sandbox/calls' },
  reset: { method: 'POST', path: '/__sandbox/reset' },
} as const
