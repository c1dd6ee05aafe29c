import type { Context } from 'hono'

/** Where a load balancer asks whether an instance may be sent requests. */
export const readinessPath = '/ready'

/**
 * Answers with 200 or 503. The service is no part of it: while that is down, windows still have to be answered, and no
 * other instance could do better.
 */
export const readinessRoute =
  (isReady: () => Promise<boolean>) =>
  async (context: Context): Promise<Response> => {
    const ready = await isReady()
    return context.json({ status: ready ? 'ready' : 'notReady' }, ready ? 200 : 503)
  }
