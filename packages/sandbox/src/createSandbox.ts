import { parse, pong, restWire } from '@kakao-cert/protocol'
import {
  LimitsChangeSchema,
  LimitsSchema,
  type Limits,
  type LimitsChange,
} from '@kakao-cert/protocol/sandbox'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { createVirtualClock, type ClockPosition } from './clock/createVirtualClock.ts'
import type { VirtualClock } from './clock/VirtualClock.ts'
import { defaultLimits } from './defaultLimits.ts'
import { readFixtures } from './fixtures/readFixtures.ts'
import { createWindowFaults } from './hosted/createWindowFaults.ts'
import { hostedRoutes } from './hosted/hostedRoutes.ts'
import { controlRoutes } from './http/controlRoutes.ts'
import { problemResponse } from './http/problemResponse.ts'
import { refuseOtherMethods } from './http/refuseOtherMethods.ts'
import { windowRoutes } from './http/windowRoutes.ts'
import { createHub } from './hub/createHub.ts'
import { createConditions } from './rest/createConditions.ts'
import { createSigner } from './rest/createSigner.ts'
import { createTransactions } from './rest/createTransactions.ts'
import { restControlRoutes } from './rest/restControlRoutes.ts'
import { restRefusal } from './rest/restRefusal.ts'
import { restRoutes } from './rest/restRoutes.ts'
import type { SandboxOptions } from './SandboxOptions.ts'
import { createSessions } from './sessions/createSessions.ts'
import { createMemoryStore } from './store/createMemoryStore.ts'

/** A running sandbox. */
export interface Sandbox {
  /** Answers a request; never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly clock: Pick<VirtualClock, 'read' | 'change'>
  /** Ends event streams, stops timers and closes the store. */
  readonly close: () => void
}

/** Where a sandbox serves the window API. */
export const windowPath = '/window/v1'

/**
 * A stand-in for the service: the REST wire, the window API under `/window/v1`, the hosted window at `/window`, simulated
 * phones, ping, and a control API under `/__sandbox`. Modelled on public documentation; not the service's wire format.
 *
 * @example
 * const sandbox = createSandbox({ limits: { refreshes: 1 } })
 * await sandbox.fetch(new Request('http://sandbox/api/ping')) // 200, pong
 *
 * @throws RangeError when a limit is out of range
 * @throws TypeError that names everything that is wrong with the fixtures
 */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  const startLimits = parse(LimitsSchema, { ...defaultLimits, ...options.limits })
  if (!startLimits) throw new RangeError('A limit of the sandbox is out of range. See LimitsSchema.')
  const read = readFixtures(options.fixtures ?? {})
  if (!read.ok) throw new TypeError(`Some fixtures cannot be used.\n- ${read.problems.join('\n- ')}`)
  const { fixtures } = read

  const store = options.store ?? createMemoryStore()
  const clock = createVirtualClock({
    position: store.readSetting('clock') as ClockPosition | undefined,
    onChange: (position) => store.writeSetting('clock', position),
  })
  const hub = createHub()

  const readChange = () => parse(LimitsChangeSchema, store.readSetting('limits'))
  const readLimits = (): Limits => parse(LimitsSchema, { ...startLimits, ...readChange() }) ?? startLimits
  const limits = {
    read: readLimits,
    // Only what was changed is kept, so that other options of a later start hold.
    change: (change: LimitsChange) => store.writeSetting('limits', { ...readChange(), ...change }),
  }

  const counts = new Map<string, number>()
  const count = (call: string) => void counts.set(call, (counts.get(call) ?? 0) + 1)
  const calls = { read: () => Object.fromEntries(counts), clear: () => counts.clear() }

  const { phase = 'test', echoesState = true, pages } = options
  const sessions = createSessions({ store, clock, hub, fixtures, phase, limits: readLimits })
  const transactions = createTransactions({ store, clock, hub, fixtures, phase })
  const conditions = createConditions()
  const signer = createSigner({
    read: () => store.readSetting('signingKey'),
    write: (key) => store.writeSetting('signingKey', key),
  })
  const windowFaults = createWindowFaults()

  const app = new Hono()
  app.use(cors())
  app.use(async (context, next) => {
    await next()
    const { headers } = context.res
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  })
  app.get(restWire.ping.path, (context) =>
    conditions.isInMaintenance() ? restRefusal('maintenance') : context.text(pong),
  )
  app.route('/', restRoutes({ transactions, conditions, signer, fixtures, phase, count }))
  app.route(windowPath, windowRoutes({ sessions, clock, hub, fixtures, count }))
  app.route(
    '/',
    hostedRoutes({ sessions, clock, hub, fixtures, windowFaults, count, phase, echoesState, pages }),
  )
  app.route('/', restControlRoutes({ conditions, signer }))
  app.route('/', controlRoutes({ sessions, transactions, conditions, clock, hub, fixtures, limits, calls }))
  refuseOtherMethods(app, { ping: restWire.ping })
  app.notFound(async ({ req }) => {
    const page = ['GET', 'HEAD'].includes(req.method) ? await pages?.(req.path) : undefined
    return page ?? problemResponse('notFound')
  })
  app.onError((error) => {
    // oxlint-disable-next-line no-console -- the sentence of this refusal sends people to the log
    console.error(error)
    return problemResponse('internal')
  })

  let isClosed = false

  return {
    fetch: async (request) => app.fetch(request),
    clock,
    close: () => {
      if (isClosed) return
      isClosed = true
      hub.close()
      clock.dispose()
      store.close()
    },
  }
}
