import * as fc from 'fast-check'
import type { GenericSchema } from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  CompletionSchema,
  createProblem,
  HealthSchema,
  parse,
  ProblemSchema,
  reasons,
  SnapshotSchema,
  type Reason,
} from '../index.ts'
import { LoginOrderSchema } from '../login/index.ts'
import {
  readCompletion,
  readHealth,
  readLoginOrder,
  readProblem,
  readSnapshot,
  type Reader,
} from './index.ts'

// The schemas are the truth. What a browser reads with has to agree with them on everything, right or wrong.

const text = (max: number) =>
  fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('', 'x'.repeat(max), 'x'.repeat(max + 1)))
const number = fc.oneof(fc.integer({ min: -1, max: 13 }), fc.double(), fc.constantFrom(-0, 1e308, 0.5))
const method = fc.constantFrom('phone', 'qr', 'post')
const surface = fc.constantFrom('rest', 'window', 'client', 'login', 'ios')
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary }, fc.anything())

const challenge = fc.oneof(
  fc.record({ kind: fc.constant('sms'), id: text(200), digits: number }),
  fc.record({
    kind: fc.constant('characters'),
    id: text(200),
    options: fc.array(text(20), { maxLength: 13 }),
  }),
)

const phase = fc.oneof(
  fc.record({ status: fc.constantFrom('choosing', 'cancelled', 'constructor', '__proto__', 'lost') }),
  fc.record({ status: fc.constant('showingQr'), qrText: text(500), qrExpiresAtMs: number }),
  fc.record({ status: fc.constant('confirming'), challenge: some(challenge), misses: number }),
  fc.record({ status: fc.constant('waiting'), method, requestedAtMs: number }),
  fc.record({ status: fc.constant('signed'), signedAtMs: number }),
  fc.record({
    status: fc.constant('failed'),
    error: fc.record(
      { surface, code: text(100), cause: some(text(100)) },
      { requiredKeys: ['surface', 'code'] },
    ),
  }),
)

const snapshot = fc
  .record({
    sessionId: text(200),
    txId: text(200),
    revision: number,
    serverTimeMs: number,
    institution: text(100),
    title: text(40),
    methods: fc.array(method, { maxLength: 2 }),
    remaining: fc.record({ refreshes: number, requests: number, answers: number }),
    validUntilMs: number,
    phase,
  })
  .chain((whole) => {
    const { txId: _, ...withoutTransaction } = whole
    return fc.constantFrom(whole, withoutTransaction)
  })

const problem = fc.record({
  error: fc.record(
    {
      surface,
      code: text(100),
      message: text(1000),
      cause: text(100),
      reason: text(100),
      canGoOn: some(fc.boolean()),
      fields: some(
        fc.record(
          {
            name: fc.constantFrom('required', 'tooLong', 'badCharacters', 'notADate'),
            birthday: fc.constantFrom('required', 'notADate', 'inFuture', 'foreign'),
            phoneNumber: fc.constantFrom('required', 'notMobile', 'foreign', 'tooLong'),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: ['surface', 'code'] },
  ),
})

const completion = fc.record({ txId: text(200), result: fc.jsonValue() }, { requiredKeys: [] })
const loginOrder = fc.record({ state: text(200), nonce: text(200) })
const health = fc.record({ status: fc.constantFrom('up', 'down', 'sideways') })

/** Takes one part of a value away, or puts anything in its place. */
const spoilt = (value: fc.Arbitrary<object>) =>
  fc.tuple(value, fc.nat(), fc.option(fc.anything(), { nil: undefined })).map(([object, index, other]) => {
    const keys = Object.keys(object)
    const key = keys[index % (keys.length || 1)]
    return key === undefined ? other : { ...object, [key]: other, extra: other }
  })

const pairs: readonly [string, Reader<unknown>, GenericSchema, fc.Arbitrary<object>][] = [
  ['snapshot', readSnapshot, SnapshotSchema, snapshot],
  ['problem', readProblem, ProblemSchema, problem],
  ['completion', readCompletion, CompletionSchema, completion],
  ['login order', readLoginOrder, LoginOrderSchema, loginOrder],
  ['health', readHealth, HealthSchema, health],
]

describe.each(pairs)('a %s', (_, read, schema, arbitrary) => {
  it('is read as its schema does', () => {
    let good = 0
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary }, spoilt(arbitrary), fc.anything()), (input) => {
        const wanted = parse(schema, input)
        if (wanted !== undefined) good += 1
        expect(read(input)).toEqual(wanted)
      }),
      { numRuns: 5000 },
    )
    // A test that met nothing right would prove little.
    expect(good).toBeGreaterThan(5)
  })
})

it.each(Object.keys(reasons) as Reason[])('the refusal %s is read whole', (reason) => {
  const refusal = createProblem(reason, { fields: { name: 'tooLong' } })
  expect(readProblem(JSON.parse(JSON.stringify(refusal)))).toEqual(refusal)
})
