import { parse } from '@kakao-cert/protocol'
import { PlannedFaultSchema } from '@kakao-cert/protocol/sandbox'
import { expect, test } from 'vitest'
import { faultChoices, toFault } from './toFault.ts'

test.each(faultChoices)('%s is a fault that the sandbox takes', (choice) => {
  const fault = toFault(choice, { code: 'E0001', byMs: 5 })
  expect(parse(PlannedFaultSchema, { call: 'open', times: 1, fault })?.fault).toEqual(fault)
})

test('no two choices are the same fault', () => {
  const faults = faultChoices.map((choice) => JSON.stringify(toFault(choice, { code: 'E0001', byMs: 5 })))
  expect(new Set(faults).size).toBe(faultChoices.length)
})
