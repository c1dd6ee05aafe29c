import { parse } from '@kakao-cert/protocol'
import {
  ClockChangeSchema,
  LimitsChangeSchema,
  sandboxApi,
  ScanSchema,
  type Limits,
  type VisibleQrs,
} from '@kakao-cert/protocol/sandbox'
import { Hono, type Context } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { people } from '../fixtures/people.ts'
import type { Hub } from '../hub/createHub.ts'
import type { Result, Sessions } from '../sessions/Sessions.ts'
import { personTopic } from '../sessions/topics.ts'
import { toPhone } from '../window/toPhone.ts'
import { eventStream } from './eventStream.ts'
import { problemResponse } from './problemResponse.ts'
import { readJson } from './readJson.ts'
import { revisionSeen } from './revisionSeen.ts'

interface Options {
  readonly sessions: Sessions
  readonly clock: VirtualClock
  readonly hub: Hub
  readonly limits: { readonly read: () => Limits; readonly change: (change: Partial<Limits>) => void }
  readonly calls: { readonly read: () => Readonly<Record<string, number>>; readonly clear: () => void }
}

/** The control API: the simulated phones, the clock, the limits, the counts. */
export const controlRoutes = ({ sessions, clock, hub, limits, calls }: Options): Hono => {
  const app = new Hono()

  const phoneOf = (person: FixturePerson) => toPhone(person, sessions.listByPerson(person.id), clock.now())

  const withPerson =
    (handle: (context: Context, person: FixturePerson) => Response | Promise<Response>) =>
    (context: Context) => {
      const person = people.find(({ id }) => id === context.req.param('personId'))
      return person ? handle(context, person) : problemResponse('notFound')
    }

  const act = (command: (sessionId: string, person: FixturePerson) => Result) =>
    withPerson((context, person) => {
      const result = command(context.req.param('sessionId') ?? '', person)
      return result.ok ? context.json(phoneOf(person)) : problemResponse(result.reason)
    })

  app.get(sandboxApi.people.path, (context) =>
    context.json({
      people: people.map(({ id, name, birthday, phoneNumber, about }) => ({
        id,
        name,
        birthday,
        phoneNumber,
        about,
      })),
    }),
  )
  app.get(
    sandboxApi.phone.path,
    withPerson((context, person) => context.json(phoneOf(person))),
  )
  app.get(
    sandboxApi.phoneEvents.path,
    withPerson((context, person) => {
      const read = () => {
        const phone = phoneOf(person)
        return { revision: phone.revision, data: phone, isLast: false }
      }
      return eventStream({
        hub,
        topic: personTopic(person.id),
        name: 'phone',
        read,
        after: revisionSeen(context.req.raw),
      })
    }),
  )
  app.post(
    sandboxApi.scan.path,
    withPerson(async (context, person) => {
      const body = await readJson(context.req.raw)
      if (!body.ok) return problemResponse(body.reason)
      const scanned = parse(ScanSchema, body.value)
      if (!scanned) return problemResponse('invalidField')
      const result = sessions.scan(scanned.token, person)
      return result.ok ? context.json(phoneOf(person)) : problemResponse(result.reason)
    }),
  )
  app.post(sandboxApi.sign.path, act(sessions.sign))
  app.post(sandboxApi.decline.path, act(sessions.decline))
  app.get(sandboxApi.qrs.path, (context) =>
    context.json({
      qrs: sessions
        .listScannable()
        .map(({ token, session: { institution, title } }) => ({ token, institution, title })),
    } satisfies VisibleQrs),
  )
  app.get(sandboxApi.clock.path, (context) => context.json(clock.read()))
  app.post(sandboxApi.changeClock.path, async (context) => {
    const body = await readJson(context.req.raw)
    if (!body.ok) return problemResponse(body.reason)
    const change = parse(ClockChangeSchema, body.value)
    if (!change) return problemResponse('invalidField')
    clock.change(change)
    return context.json(clock.read())
  })
  app.get(sandboxApi.limits.path, (context) => context.json(limits.read()))
  app.post(sandboxApi.changeLimits.path, async (context) => {
    const body = await readJson(context.req.raw)
    if (!body.ok) return problemResponse(body.reason)
    const change = parse(LimitsChangeSchema, body.value)
    if (!change) return problemResponse('invalidField')
    limits.change(change as Partial<Limits>)
    return context.json(limits.read())
  })
  app.get(sandboxApi.calls.path, (context) => context.json({ calls: calls.read() }))
  app.post(sandboxApi.reset.path, (context) => {
    sessions.clear()
    calls.clear()
    return context.json({ ok: true })
  })
  for (const { path } of Object.values(sandboxApi)) app.all(path, () => problemResponse('methodNotAllowed'))
  return app
}
