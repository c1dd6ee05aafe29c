import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { createSandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox } from '@kakao-cert/sandbox/node'
import { expect, it } from 'vitest'
import { hong } from './createSiteBrowser.ts'
import { startRelay } from './startRelay.ts'

// Two instances on one store; the second looks for what was left when its clock says so.

it('a relay that is closed hands over whom it was waiting for', async () => {
  const served = await serveSandbox({ port: 0 })
  const sandbox = createSandboxControl(served.url)
  const store = createSqliteStore(':memory:')
  let lookForLeft = () => {}
  const onMove = (listener: () => void) => {
    lookForLeft = listener
    return () => {}
  }
  // So slow that neither asks again within this test by itself.
  const options = { store, medianMs: 600_000 }
  const first = startRelay(served.url, options)
  const second = startRelay(served.url, { ...options, clock: { now: () => Date.now(), onMove } })
  const page = first.browser()
  const { sessionId } = await page.open()
  await page.call('submitPhone', sessionId, hong)
  await sandbox.signAs('hong')

  lookForLeft()
  const other = second.browser()
  page.cookies.forEach((value, name) => other.cookies.set(name, value))
  expect((await other.read(sessionId)).phase.status).toBe('waiting')
  await first.relay.close()
  lookForLeft()
  await other.reach(sessionId, 'signed')
  expect(await sandbox.calls()).toMatchObject({ 'rest.status': 1 })

  await second.relay.close()
  await store.close()
  await served.close()
})
