import { sandboxCalls, type PlannedFault, type SandboxCall } from '@kakao-cert/protocol/sandbox'
import { constantFrom, integer, property, record, array, assert } from 'fast-check'
import { expect, it } from 'vitest'
import { createFaults } from './createFaults.ts'

const planned = record<PlannedFault>({
  call: constantFrom<SandboxCall>('open', 'read', 'rest.verify'),
  times: integer({ min: 1, max: 4 }),
  fault: constantFrom<PlannedFault['fault']>(
    { kind: 'code', code: 'E0001' },
    { kind: 'delay', byMs: 1 },
    { kind: 'drop', when: 'after' },
    { kind: 'cutBody' },
  ),
})

it('meets each call with what was planned for it, in order and so often, and then with nothing', () => {
  assert(
    property(array(planned, { maxLength: 6 }), (plans) => {
      const faults = createFaults()
      plans.forEach(faults.plan)
      for (const call of sandboxCalls) {
        const wanted = plans.flatMap((plan) =>
          plan.call === call ? Array.from({ length: plan.times }, () => plan.fault) : [],
        )
        expect([...wanted, undefined].map(() => faults.take(call))).toEqual([...wanted, undefined])
      }
      expect(faults.read()).toEqual([])
    }),
  )
})

it('says what is left of a plan', () => {
  const faults = createFaults()
  faults.plan({ call: 'open', times: 3, fault: { kind: 'cutBody' } })
  faults.take('open')
  expect(faults.read()).toEqual([{ call: 'open', times: 2, fault: { kind: 'cutBody' } }])
  faults.clear()
  expect(faults.take('open')).toBeUndefined()
})
