import { pong } from '@kakao-cert/protocol'
import { readJson } from '@kakao-cert/protocol/http'
import {
  maxRestBodyBytes,
  restCalls,
  type RestCall,
  type RestStep,
  type RestWireNames,
} from '@kakao-cert/protocol/rest'
import { Hono } from 'hono'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import { refuseOtherMethods } from '../http/refuseOtherMethods.ts'
import type { CallContext, CallEnv } from '../traffic/CallHandler.ts'
import type { Watch } from '../traffic/Watch.ts'
import type { Conditions } from './createConditions.ts'
import type { Signer } from '../signing/createSigner.ts'
import { judgeCaller } from './judgeCaller.ts'
import { restAnswers } from './restAnswers.ts'
import { restRefusal } from './restRefusal.ts'
import type { Transactions } from './Transactions.ts'

interface Options {
  readonly wire: RestWireNames
  readonly transactions: Transactions
  readonly conditions: Conditions
  readonly signer: Signer
  readonly fixtures: Fixtures
  readonly phase: 'test' | 'production'
  readonly watch: Watch
}

/** The REST wire. */
export const restRoutes = ({
  wire,
  transactions,
  conditions,
  signer,
  fixtures,
  phase,
  watch,
}: Options): Hono<CallEnv> => {
  const { people, restApps } = fixtures

  const handle = (call: RestCall, step: RestStep) => async (context: CallContext) => {
    const { raw: request } = context.req
    if (conditions.isInMaintenance()) return restRefusal('maintenance')
    const product = context.req.param('productCode') ?? ''
    const judgement = judgeCaller({ call, step, product, headers: request.headers, wire, phase, restApps })
    if (!judgement.ok) return restRefusal(judgement.reason)
    const body =
      wire.calls[call].method === 'GET'
        ? { ok: true as const, value: context.req.query() }
        : await readJson(request, maxRestBodyBytes)
    if (!body.ok) return restRefusal('malformedBody')
    const result = transactions[step](judgement.caller, wire.read(body.value))
    const txId = result.ok ? result.transaction.txId : result.txId
    if (txId !== undefined) context.set('txId', txId)
    if (!result.ok) return restRefusal(result.reason)
    const { hasCiRight } = judgement.caller.app
    const answer = await restAnswers[step](result.transaction, { signer, people, hasCiRight })
    return Response.json(wire.write(answer))
  }

  const app = new Hono<CallEnv>()
  const { ping, ...calls } = wire.calls
  app.on(
    ping.method,
    ping.path,
    watch('rest.ping', (context) =>
      conditions.isInMaintenance() ? restRefusal('maintenance') : context.text(pong),
    ),
  )
  const steps = [restCalls.K1100, restCalls.K3500].flatMap(
    (family) => Object.entries(family) as [RestStep, RestCall][],
  )
  for (const [step, call] of steps)
    app.on(calls[call].method, calls[call].path, watch(`rest.${call}`, handle(call, step)))
  refuseOtherMethods(app, wire.calls)
  return app
}
