import {
  maxRestBodyBytes,
  restCalls,
  restWire,
  type RestCall,
  type RestStep,
} from '@kakao-cert/protocol/rest'
import { Hono, type Context } from 'hono'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import { readJson } from '../http/readJson.ts'
import { refuseOtherMethods } from '../http/refuseOtherMethods.ts'
import type { Conditions } from './createConditions.ts'
import type { Signer } from './createSigner.ts'
import { judgeCaller } from './judgeCaller.ts'
import { restAnswers } from './restAnswers.ts'
import { restRefusal } from './restRefusal.ts'
import type { Transactions } from './Transactions.ts'

interface Options {
  readonly transactions: Transactions
  readonly conditions: Conditions
  readonly signer: Signer
  readonly fixtures: Fixtures
  readonly phase: 'test' | 'production'
  readonly count: (call: string) => void
}

/** The REST wire. */
export const restRoutes = ({ transactions, conditions, signer, fixtures, phase, count }: Options): Hono => {
  const { people, restApps } = fixtures

  const handle = (call: RestCall, step: RestStep) => async (context: Context) => {
    count(`rest.${call}`)
    const { raw: request } = context.req
    if (conditions.isInMaintenance()) return restRefusal('maintenance')
    const product = context.req.param('productCode') ?? ''
    const judgement = judgeCaller({ call, step, product, headers: request.headers, phase, restApps })
    if (!judgement.ok) return restRefusal(judgement.reason)
    if (conditions.takeFault(step)) return restRefusal('plannedFault')
    const body =
      restWire[call].method === 'GET'
        ? { ok: true as const, value: context.req.query() }
        : await readJson(request, maxRestBodyBytes)
    if (!body.ok) return restRefusal('malformedBody')
    const result = transactions[step](judgement.caller, body.value)
    if (!result.ok) return restRefusal(result.reason)
    return context.json(await restAnswers[step](result.transaction, { signer, people }))
  }

  const app = new Hono()
  const { ping: _, ...calls } = restWire
  const steps = [restCalls.K1100, restCalls.K3500].flatMap(
    (family) => Object.entries(family) as [RestStep, RestCall][],
  )
  for (const [step, call] of steps) app.on(calls[call].method, calls[call].path, handle(call, step))
  refuseOtherMethods(app, calls)
  return app
}
