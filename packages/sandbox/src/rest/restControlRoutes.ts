import { RestFaultsSchema, MaintenanceSchema, sandboxApi } from '@kakao-cert/protocol/sandbox'
import { Hono } from 'hono'
import { problemResponse } from '../http/problemResponse.ts'
import { readAs } from '../http/readAs.ts'
import { scenarios } from '../scenarios/scenarios.ts'
import type { Conditions } from './createConditions.ts'
import type { Signer } from './createSigner.ts'

interface Options {
  readonly conditions: Conditions
  readonly signer: Signer
}

/** The part of the control API that is about REST: how to raise its codes, the public keys, maintenance, planned faults. */
export const restControlRoutes = ({ conditions, signer }: Options): Hono => {
  const app = new Hono()
  app.get(sandboxApi.scenarios.path, (context) => context.json({ scenarios }))
  app.get(sandboxApi.certs.path, async (context) => context.json(await signer.certs()))
  app.get(sandboxApi.maintenance.path, (context) => context.json({ isOn: conditions.isInMaintenance() }))
  app.post(sandboxApi.changeMaintenance.path, async (context) => {
    const change = await readAs(context.req.raw, MaintenanceSchema)
    if (!change.ok) return problemResponse(change.reason)
    conditions.setMaintenance(change.value.isOn)
    return context.json({ isOn: conditions.isInMaintenance() })
  })
  app.post(sandboxApi.planRestFaults.path, async (context) => {
    const plan = await readAs(context.req.raw, RestFaultsSchema)
    if (!plan.ok) return problemResponse(plan.reason)
    conditions.planFaults(plan.value.step, plan.value.count)
    return context.json(plan.value)
  })
  return app
}
