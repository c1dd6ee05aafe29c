import { parse } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
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
import { hostedRoutes } from './hosted/hostedRoutes.ts'
import { controlRoutes } from './http/controlRoutes.ts'
import { windowRoutes } from './http/windowRoutes.ts'
import { createHub } from './hub/createHub.ts'
import { createIdTokens } from './login/createIdTokens.ts'
import { createLogins } from './login/createLogins.ts'
import { loginRoutes } from './login/loginRoutes.ts'
import { createConditions } from './rest/createConditions.ts'
import { createTransactions } from './rest/createTransactions.ts'
import { readWire } from './rest/readWire.ts'
import { restControlRoutes } from './rest/restControlRoutes.ts'
import { restRoutes } from './rest/restRoutes.ts'
import { createLoad } from './run/createLoad.ts'
import { exportRun } from './run/exportRun.ts'
import { runRoutes } from './run/runRoutes.ts'
import type { SandboxOptions } from './SandboxOptions.ts'
import { createSessions } from './sessions/createSessions.ts'
import { personTopic } from './sessions/topics.ts'
import { kapiRoutes } from './short-sign/kapiRoutes.ts'
import { createSigner } from './signing/createSigner.ts'
import { createMemoryStore } from './store/createMemoryStore.ts'
import { emptyRun } from './store/Store.ts'
import { createChanges } from './traffic/createChanges.ts'
import { createTraffic } from './traffic/createTraffic.ts'
import { trafficRoutes } from './traffic/trafficRoutes.ts'
import { transactionRoutes } from './transactions/transactionRoutes.ts'

/** A running sandbox. */
export interface Sandbox {
  /** Answers a request; never rejects. A connection that was dropped as planned is a `Response.error()`. */
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
 * @throws TypeError that names everything that is wrong with the fixtures, or with the names of the wire
 */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  const startLimits = parse(LimitsSchema, { ...defaultLimits, ...options.limits })
  if (!startLimits) throw new RangeError('A limit of the sandbox is out of range. See LimitsSchema.')
  const read = readFixtures(options.fixtures ?? {})
  if (!read.ok) throw new TypeError(`Some fixtures cannot be used.\n- ${read.problems.join('\n- ')}`)
  const { fixtures } = read
  const named = readWire(options.wire)
  if (!named.ok)
    throw new TypeError(`Some names of the wire cannot be used.\n- ${named.problems.join('\n- ')}`)
  const { wire } = named

  const store = options.store ?? createMemoryStore()
  const hub = createHub()
  const changes = createChanges(hub)
  const { changed } = changes
  const clock = createVirtualClock({
    position: store.readSetting('clock') as ClockPosition | undefined,
    onChange: (position) => {
      store.writeSetting('clock', position)
      changed('clock')
      for (const { id } of fixtures.people) hub.publish(personTopic(id))
    },
  })

  const readChange = () => parse(LimitsChangeSchema, store.readSetting('limits'))
  const readLimits = (): Limits => parse(LimitsSchema, { ...startLimits, ...readChange() }) ?? startLimits
  const limits = {
    read: readLimits,
    // Only what was changed is kept, so that other options of a later start hold.
    change: (change: LimitsChange) => {
      store.writeSetting('limits', { ...readChange(), ...change })
      changed('settings')
    },
  }

  const { phase = 'test', echoesState = true, pages } = options
  const sessions = createSessions({ store, clock, hub, fixtures, phase, limits: readLimits, changed })
  const transactions = createTransactions({
    store,
    clock,
    hub,
    fixtures,
    phase,
    limits: readLimits,
    changed,
  })
  const conditions = createConditions()
  const signer = createSigner({
    people: fixtures.people,
    read: () => store.readSetting('keys'),
    write: (keys) => store.writeSetting('keys', keys),
  })
  const logins = createLogins({
    transactions,
    clock,
    fixtures,
    phase,
    isInMaintenance: conditions.isInMaintenance,
    limits: readLimits,
  })
  const idTokens = createIdTokens({
    read: () => store.readSetting('loginKey'),
    write: (key) => store.writeSetting('loginKey', key),
  })
  const traffic = createTraffic({ now: clock.now, changed })
  const { watch } = traffic
  const { isInMaintenance } = conditions

  const load = createLoad({ store, sessions, transactions, hub, people: fixtures.people })

  const reset = () => {
    load(emptyRun)
    traffic.log.clear()
    traffic.faults.clear()
    conditions.clear()
    for (const part of ['transactions', 'calls', 'faults', 'settings'] as const) changed(part)
  }

  const app = new Hono()
  app.use(cors())
  app.use(async (context, next) => {
    await next()
    const { headers } = context.res
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  })
  app.route('/', restRoutes({ wire, transactions, conditions, signer, fixtures, phase, watch }))
  app.route(windowPath, windowRoutes({ sessions, clock, hub, fixtures, watch, isInMaintenance }))
  app.route(
    '/',
    hostedRoutes({
      sessions,
      clock,
      hub,
      fixtures,
      watch,
      isInMaintenance,
      phase,
      echoesState,
      pages,
    }),
  )
  app.route('/', loginRoutes({ logins, idTokens, clock, fixtures, watch, pages }))
  app.route('/', kapiRoutes({ transactions, clock, restApps: fixtures.restApps, isInMaintenance, watch }))
  app.route('/', restControlRoutes({ wire, conditions, signer, changed }))
  app.route('/', transactionRoutes(store))
  app.route(
    '/',
    runRoutes({
      people: fixtures.people,
      exportRun: () => exportRun({ store, clock: clock.read(), limits: readChange() ?? {} }),
      importRun: (run) => {
        load(run)
        store.writeSetting('limits', run.limits)
        for (const part of ['transactions', 'settings'] as const) changed(part)
        clock.restore(run.clock)
      },
    }),
  )
  app.route('/', trafficRoutes({ traffic, changes, clock, hub }))
  app.route('/', controlRoutes({ sessions, transactions, clock, hub, fixtures, limits, reset }))
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
    fetch: async (request) => {
      const response = await app.fetch(request)
      return traffic.isDropped(request) ? Response.error() : response
    },
    clock,
    close: () => {
      if (isClosed) return
      isClosed = true
      traffic.close()
      changes.close()
      hub.close()
      clock.dispose()
      store.close()
    },
  }
}
