import { problemResponse, readAs } from '@kakao-cert/protocol/http'
import {
  PlannedFaultSchema,
  sandboxApi,
  type Calls,
  type Changes,
  type Faults,
} from '@kakao-cert/protocol/sandbox'
import { Hono } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import { eventStream } from '../http/eventStream.ts'
import type { Hub } from '../hub/createHub.ts'
import { changesTopic } from '../sessions/topics.ts'
import type { ChangeCounters } from './createChanges.ts'
import type { Traffic } from './createTraffic.ts'
import { faultResponse } from './faultResponse.ts'

interface Options {
  readonly traffic: Pick<Traffic, 'log' | 'faults'>
  readonly changes: ChangeCounters
  readonly clock: VirtualClock
  readonly hub: Hub
}

/** The part of the control API that is about calls: those that came, the faults that the next ones meet, what changed. */
export const trafficRoutes = ({ traffic: { log, faults }, changes, clock, hub }: Options): Hono => {
  const plan = (): Faults => ({ faults: [...faults.read()] })
  const app = new Hono()
  app.get(sandboxApi.calls.path, (context) => context.json(log.read() satisfies Calls))
  app.get(sandboxApi.faults.path, (context) => context.json(plan()))
  app.post(sandboxApi.planFault.path, async (context) => {
    const asked = await readAs(context.req.raw, PlannedFaultSchema)
    if (!asked.ok) return problemResponse(asked.reason)
    const { call, fault } = asked.value
    if (fault.kind === 'code' && !faultResponse(call, fault.code)) return problemResponse('invalidField')
    faults.plan(asked.value)
    changes.changed('faults')
    return context.json(plan())
  })
  app.post(sandboxApi.clearFaults.path, (context) => {
    faults.clear()
    changes.changed('faults')
    return context.json(plan())
  })
  app.get(sandboxApi.events.path, ({ req }) => {
    const read = () => {
      const { revision, counters } = changes.read()
      const data: Changes = { ...counters, clock: clock.read() }
      return { revision, data, isLast: false }
    }
    return eventStream({ request: req.raw, hub, topic: changesTopic, name: 'change', read })
  })
  return app
}
