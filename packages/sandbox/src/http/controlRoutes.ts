import { problemResponse, readAs } from '@kakao-cert/protocol/http'
import {
  ClockChangeSchema,
  LimitsChangeSchema,
  sandboxApi,
  ScanSchema,
  type Limits,
  type LimitsChange,
  type VisibleQrs,
} from '@kakao-cert/protocol/sandbox'
import { Hono, type Context } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import { toInstitution } from '../fixtures/toInstitution.ts'
import { toPerson } from '../fixtures/toPerson.ts'
import type { Hub } from '../hub/createHub.ts'
import { toPhoneRequest } from '../rest/toPhoneRequest.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { Transactions } from '../rest/Transactions.ts'
import type { Result, Sessions } from '../sessions/Sessions.ts'
import { personTopic } from '../sessions/topics.ts'
import { toPhone } from '../window/toPhone.ts'
import { eventStream } from './eventStream.ts'
import { refuseOtherMethods } from './refuseOtherMethods.ts'

interface Options {
  readonly sessions: Sessions
  readonly transactions: Transactions
  readonly clock: VirtualClock
  readonly hub: Hub
  readonly fixtures: Fixtures
  readonly limits: { readonly read: () => Limits; readonly change: (change: LimitsChange) => void }
  /** Forgets all but clock and limits. */
  readonly reset: () => void
}

/** The control API: the simulated phones, the clock, the limits, the reset. */
export const controlRoutes = ({
  sessions,
  transactions,
  clock,
  hub,
  fixtures,
  limits,
  reset,
}: Options): Hono => {
  const { people, institutions } = fixtures
  const app = new Hono()

  const phoneOf = (person: FixturePerson) => {
    // Listing first: it may end what is over its time, which counts the revision on.
    const ofWindow = sessions.listByPerson(person.id)
    const ofRest = transactions.listByPerson(person.id).flatMap(toPhoneRequest)
    // A clock that was changed is something new on every phone.
    const revision = sessions.lastRevision() + clock.changes()
    return toPhone(person, ofWindow, ofRest, revision, clock.read())
  }

  const withPerson =
    (handle: (context: Context, person: FixturePerson) => Response | Promise<Response>) =>
    (context: Context) => {
      const person = people.find(({ id }) => id === context.req.param('personId'))
      return person ? handle(context, person) : problemResponse('notFound')
    }

  const answer = (context: Context, person: FixturePerson, result: Result) =>
    result.ok ? context.json(phoneOf(person)) : problemResponse(result.reason)

  const act = (
    command: (sessionId: string, person: FixturePerson) => Result,
    restCommand: (transaction: RestTransaction) => boolean,
  ) =>
    withPerson((context, person) => {
      const id = context.req.param('sessionId') ?? ''
      const transaction = transactions.findOnPhone(id, person)
      if (!transaction) return answer(context, person, command(id, person))
      return restCommand(transaction) ? context.json(phoneOf(person)) : problemResponse('wrongState')
    })

  app.get(sandboxApi.people.path, (context) => context.json({ people: people.map(toPerson) }))
  app.get(sandboxApi.institutions.path, (context) =>
    context.json({ institutions: institutions.map(toInstitution) }),
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
        request: context.req.raw,
        hub,
        topic: personTopic(person.id),
        name: 'phone',
        read,
      })
    }),
  )
  app.post(
    sandboxApi.scan.path,
    withPerson(async (context, person) => {
      const scanned = await readAs(context.req.raw, ScanSchema)
      return scanned.ok
        ? answer(context, person, sessions.scan(scanned.value.token, person))
        : problemResponse(scanned.reason)
    }),
  )
  app.post(sandboxApi.sign.path, act(sessions.sign, transactions.sign))
  app.post(sandboxApi.decline.path, act(sessions.decline, transactions.decline))
  app.get(sandboxApi.qrs.path, (context) =>
    context.json({
      qrs: sessions
        .listScannable()
        .map(({ token, session: { institution, title } }) => ({ token, institution, title })),
    } satisfies VisibleQrs),
  )
  app.get(sandboxApi.clock.path, (context) => context.json(clock.read()))
  app.post(sandboxApi.changeClock.path, async (context) => {
    const change = await readAs(context.req.raw, ClockChangeSchema)
    if (!change.ok) return problemResponse(change.reason)
    if (change.value.kind === 'set' && change.value.toMs < clock.now()) return problemResponse('invalidField')
    clock.change(change.value)
    return context.json(clock.read())
  })
  app.get(sandboxApi.limits.path, (context) => context.json(limits.read()))
  app.post(sandboxApi.changeLimits.path, async (context) => {
    const change = await readAs(context.req.raw, LimitsChangeSchema)
    if (!change.ok) return problemResponse(change.reason)
    limits.change(change.value)
    return context.json(limits.read())
  })
  app.post(sandboxApi.reset.path, (context) => {
    reset()
    return context.json({ ok: true })
  })
  refuseOtherMethods(app, sandboxApi)
  return app
}
