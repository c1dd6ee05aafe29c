import { problemResponse, readAs } from '@kakao-cert/protocol/http'
import type { RestWireNames } from '@kakao-cert/protocol/rest'
import { MaintenanceSchema, sandboxApi } from '@kakao-cert/protocol/sandbox'
import { Hono } from 'hono'
import { scenariosOnWire } from '../scenarios/scenariosOnWire.ts'
import type { Conditions } from './createConditions.ts'
import type { Signer } from '../signing/createSigner.ts'

interface Options {
  readonly wire: RestWireNames
  readonly conditions: Conditions
  readonly signer: Signer
  readonly changed: (part: 'settings') => void
}

/** The part of the control API that is about REST: how to raise its codes, the public keys, maintenance. */
export const restControlRoutes = ({ wire, conditions, signer, changed }: Options): Hono => {
  const scenarios = scenariosOnWire(wire)
  const app = new Hono()
  app.get(sandboxApi.scenarios.path, (context) => context.json({ scenarios }))
  app.get(sandboxApi.certs.path, async (context) => context.json(await signer.certs()))
  app.get(sandboxApi.maintenance.path, (context) => context.json({ isOn: conditions.isInMaintenance() }))
  app.post(sandboxApi.changeMaintenance.path, async (context) => {
    const change = await readAs(context.req.raw, MaintenanceSchema)
    if (!change.ok) return problemResponse(change.reason)
    conditions.setMaintenance(change.value.isOn)
    changed('settings')
    return context.json({ isOn: conditions.isInMaintenance() })
  })
  return app
}
