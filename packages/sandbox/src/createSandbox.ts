import { maxBodyBytes, parse, pong, restWire } from '@kakao-cert/protocol'
import { LimitsSchema, type Limits } from '@kakao-cert/protocol/sandbox'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { createVirtualClock, type ClockPosition } from './clock/createVirtualClock.ts'
import type { VirtualClock } from './clock/VirtualClock.ts'
import { defaultLimits } from './defaultLimits.ts'
import { controlRoutes } from './http/controlRoutes.ts'
import { problemResponse } from './http/problemResponse.ts'
import { windowRoutes } from './http/windowRoutes.ts'
import { createHub } from './hub/createHub.ts'
import type { SandboxOptions } from './SandboxOptions.ts'
import { createSessions } from './sessions/createSessions.ts'
import { createMemoryStore } from './store/createMemoryStore.ts'

/** A running sandbox. */
export interface Sandbox {
  /** Answers a request; never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly clock: Pick<VirtualClock, 'read' | 'change'>
  /** Stops timers and closes the store. */
  readonly close: () => void
}

/** Where a sandbox serves the window API. */
export const windowPath = '/window/v1'

/**
 * A stand-in for the service: the window API under `/window/v1`, simulated phones, ping, and a control API under
 * `/__sandbox`. Modelled on public documentation; not the service's wire format.
 *
 * @example
 * const sandbox = createSandbox({ limits: { refreshes: 1 } })
 * await sandbox.fetch(new Request('http://sandbox/api/ping')) // 200, pong
 */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  const store = options.store ?? createMemoryStore()
  const clock = createVirtualClock({
    position: store.readSetting('clock') as ClockPosition | undefined,
    onChange: (position) => store.writeSetting('clock', position),
  })
  const hub = createHub()

  const startLimits: Limits = { ...defaultLimits, ...options.limits }
  const readLimits = (): Limits => parse(LimitsSchema, store.readSetting('limits')) ?? startLimits
  const limits = {
    read: readLimits,
    change: (change: Partial<Limits>) => store.writeSetting('limits', { ...readLimits(), ...change }),
  }

  const counts = new Map<string, number>()
  const count = (call: string) => void counts.set(call, (counts.get(call) ?? 0) + 1)
  const calls = { read: () => Object.fromEntries(counts), clear: () => counts.clear() }

  const sessions = createSessions({ store, clock, hub, phase: options.phase ?? 'test', limits: readLimits })

  const app = new Hono()
  app.use(cors())
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: () => problemResponse('bodyTooLarge') }))
  app.get(restWire.ping.path, (context) => context.text(pong))
  app.route(windowPath, windowRoutes({ sessions, clock, hub, count }))
  app.route('/', controlRoutes({ sessions, clock, hub, limits, calls }))
  app.notFound(async (context) => {
    const page = context.req.method === 'GET' ? await options.pages?.(context.req.path) : undefined
    return page ?? problemResponse('notFound')
  })
  app.onError(() => problemResponse('internal'))

  return {
    fetch: async (request) => app.fetch(request),
    clock,
    close: () => {
      clock.dispose()
      store.close()
    },
  }
}
