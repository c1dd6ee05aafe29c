import { expect, it } from 'vitest'
import { createSandboxControl } from '../control/createSandboxControl.ts'
import { serveSandbox } from '../node/serveSandbox.ts'
import { playScenarios } from './playScenarios.ts'

it('leaves the limits of a sandbox that has its own as they were', async () => {
  const { url, close } = await serveSandbox({ port: 0, limits: { validityMs: 77_000 } })
  const { limits } = createSandboxControl(url)
  await limits.change({ refreshes: 9 })
  const before = await limits.read()
  const { lines, areOk } = await playScenarios(url, 'en')
  expect([lines.length, areOk]).toEqual([61, true])
  expect(await limits.read()).toEqual(before)
  await close()
})
