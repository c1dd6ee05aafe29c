import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AnswerSchema,
  CompletionSchema,
  parse,
  ProblemSchema,
  SignRequestSchema,
  SnapshotSchema,
} from './index.ts'
import { LoginOrderSchema, LoginRequestSchema, LoginExchangeSchema } from './login/index.ts'
import {
  ClockChangeSchema,
  ClockSchema,
  LimitsChangeSchema,
  LimitsSchema,
  PeopleSchema,
  PhoneSchema,
  ScanSchema,
  VisibleQrsSchema,
} from './sandbox/index.ts'

const signRequest = {
  settleId: 'SANDBOX-BANK',
  product: 'K1400T',
  title: '계좌 개설',
  signData: '원문',
  locale: 'ko-KR',
}

const snapshot = {
  sessionId: 's',
  txId: 't',
  revision: 1,
  serverTimeMs: 1,
  institution: '한빛은행',
  title: '계좌 개설',
  methods: ['phone', 'qr'],
  remaining: { refreshes: 3, requests: 3, answers: 2 },
  validUntilMs: 2,
  phase: { status: 'choosing' },
}

const limits = {
  validityMs: 1000,
  transactionMs: 1000,
  qrMs: 1000,
  expireInMs: 1000,
  resultMs: 1000,
  loginMs: 1000,
  refreshes: 0,
  requests: 0,
  answers: 1,
  secondFactor: 'sms',
}

const problem = { error: { surface: 'window', code: 'E1001', message: 'No.' } }

const schemas = {
  AnswerSchema,
  CompletionSchema,
  LoginOrderSchema,
  LoginRequestSchema,
  LoginExchangeSchema,
  ProblemSchema,
  SignRequestSchema,
  SnapshotSchema,
  ClockChangeSchema,
  ClockSchema,
  LimitsChangeSchema,
  LimitsSchema,
  PeopleSchema,
  PhoneSchema,
  ScanSchema,
  VisibleQrsSchema,
} as const

const samples: Readonly<Record<keyof typeof schemas, readonly unknown[]>> = {
  AnswerSchema: [{ challengeId: 'c', answer: '123456' }],
  CompletionSchema: [{ txId: 't' }, { txId: 't', result: { any: ['thing'] } }],
  LoginOrderSchema: [{ state: 's', nonce: 'n' }],
  LoginRequestSchema: [
    { signData: '원문', redirectUri: 'https://bank.example', locale: 'ko' },
    { signData: '원문', redirectUri: 'https://bank.example', identifyItems: ['ci'], locale: 'ko' },
  ],
  LoginExchangeSchema: [{ state: 's' }, { state: 's', code: 'c' }],
  ProblemSchema: [
    problem,
    { error: { ...problem.error, cause: 'foreignNumber', reason: 'foreignNumber' } },
    { error: { ...problem.error, reason: 'invalidField', fields: { birthday: 'notADate' } } },
  ],
  SignRequestSchema: [signRequest],
  SnapshotSchema: [
    { status: 'choosing' },
    { status: 'showingQr', qrText: 'http://localhost/phone?scan=x', qrExpiresAtMs: 1 },
    { status: 'confirming', challenge: { kind: 'sms', id: 'c', digits: 6 }, misses: 0 },
    {
      status: 'confirming',
      challenge: { kind: 'characters', id: 'c', options: ['가나', '다라'] },
      misses: 1,
    },
    { status: 'waiting', method: 'qr', requestedAtMs: 1 },
    { status: 'signed', signedAtMs: 1 },
    { status: 'failed', error: { surface: 'window', code: 'E8004' } },
    { status: 'failed', error: { surface: 'window', code: 'E1001', cause: 'foreignNumber' } },
    { status: 'cancelled' },
  ].map((phase) => ({ ...snapshot, phase })),
  ClockChangeSchema: [
    { kind: 'advance', byMs: 0 },
    { kind: 'set', toMs: 0 },
    { kind: 'freeze' },
    { kind: 'resume' },
  ],
  ClockSchema: [{ nowMs: 1, offsetMs: -1, isFrozen: true }],
  LimitsChangeSchema: [{}, { answers: 3 }, limits],
  LimitsSchema: [limits],
  PeopleSchema: [{ people: [] }],
  PhoneSchema: [
    {
      person: {
        id: 'p',
        name: '홍길동',
        birthday: '19900101',
        phoneNumber: '01000000001',
        about: { ko: '', en: '' },
      },
      revision: 0,
      serverTimeMs: 0,
      isFrozen: false,
      requests: [],
      messages: [],
    },
  ],
  ScanSchema: [{ token: 't' }],
  VisibleQrsSchema: [{ qrs: [{ token: 't', institution: 'i', title: 't' }] }],
}

describe.each(Object.entries(schemas))('%s', (name, schema) => {
  const good = samples[name as keyof typeof samples]

  it('reads what was written', () => {
    for (const value of good) expect(parse(schema, JSON.parse(JSON.stringify(value)))).toEqual(value)
  })

  it('drops what it does not know', () => {
    for (const value of good) {
      expect(parse(schema, { ...(value as object), extra: 1 })).toEqual(value)
    }
  })

  it.each([null, [], [{}], 0, true, 'text', undefined].map((input) => ({ input })))(
    'refuses $input',
    ({ input }) => {
      expect(parse(schema, input)).toBeUndefined()
    },
  )

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const value = parse(schema, input)
        expect(value === undefined || typeof value === 'object').toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('reads what it let through a second time, whatever one of the fields holds', () => {
    const oneFieldOff = fc
      .constantFrom(...good)
      .chain((value) =>
        fc
          .tuple(fc.constantFrom(...Object.keys(value as object), 'none'), fc.jsonValue())
          .map(([key, other]) => ({ ...(value as object), [key]: other })),
      )
    fc.assert(
      fc.property(oneFieldOff, (input) => {
        const value = parse(schema, input)
        expect(value && parse(schema, value)).toEqual(value)
      }),
      { numRuns: 300 },
    )
  })
})

describe('limits on length', () => {
  it.each([
    ['settleId', 0, 100],
    ['product', 1, 20],
    ['title', 1, 40],
    ['signData', 1, 2800],
    ['locale', 2, 35],
  ])('%s of a sign request: from %i to %i characters', (field, min, max) => {
    const isTaken = (length: number) =>
      Boolean(parse(SignRequestSchema, { ...signRequest, [field]: 'x'.repeat(length) }))
    expect([min, max, max + 1].map(isTaken)).toEqual([true, true, false])
    expect(min > 0 && isTaken(min - 1)).toBe(false)
  })

  it.each([
    ['challengeId', 200],
    ['answer', 20],
  ])('%s of an answer: from 1 to %i characters', (field, max) => {
    const of = (length: number) =>
      parse(AnswerSchema, { challengeId: 'c', answer: 'a', [field]: 'x'.repeat(length) })
    expect([of(0), of(1), of(max), of(max + 1)].map(Boolean)).toEqual([false, true, true, false])
  })

  it.each([
    ['sessionId', 1, 200],
    ['txId', 1, 200],
    ['institution', 0, 100],
    ['title', 0, 40],
  ])('%s of a snapshot: from %i to %i characters', (field, min, max) => {
    const isTaken = (length: number) =>
      Boolean(parse(SnapshotSchema, { ...snapshot, [field]: 'x'.repeat(length) }))
    expect([min, max, max + 1].map(isTaken)).toEqual([true, true, false])
    expect(min > 0 && isTaken(min - 1)).toBe(false)
  })

  it('the text of a QR code: 500 characters', () => {
    const of = (length: number) =>
      parse(SnapshotSchema, {
        ...snapshot,
        phase: { status: 'showingQr', qrText: 'x'.repeat(length), qrExpiresAtMs: 1 },
      })
    expect([of(500), of(501)].map(Boolean)).toEqual([true, false])
  })

  it('a challenge: 12 digits, 2 to 12 options of 20 characters', () => {
    const of = (challenge: object) =>
      Boolean(
        parse(SnapshotSchema, {
          ...snapshot,
          phase: { status: 'confirming', misses: 0, challenge: { id: 'c', ...challenge } },
        }),
      )
    expect([0, 12, 13].map((digits) => of({ kind: 'sms', digits }))).toEqual([true, true, false])
    const options = (count: number, length: number) =>
      of({ kind: 'characters', options: Array.from({ length: count }, () => '가'.repeat(length)) })
    expect([options(1, 2), options(2, 20), options(12, 20), options(13, 2), options(2, 21)]).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  it('the strings of a problem', () => {
    const of = (field: string, length: number) =>
      Boolean(parse(ProblemSchema, { error: { ...problem.error, [field]: 'x'.repeat(length) } }))
    expect([of('code', 100), of('code', 101)]).toEqual([true, false])
    expect([of('cause', 100), of('cause', 101)]).toEqual([true, false])
    expect([of('message', 1000), of('message', 1001)]).toEqual([true, false])
  })

  it('a token of a scan and a txId: from 1 to 200 characters', () => {
    const token = (length: number) => Boolean(parse(ScanSchema, { token: 'x'.repeat(length) }))
    const txId = (length: number) => Boolean(parse(CompletionSchema, { txId: 'x'.repeat(length) }))
    expect([0, 1, 200, 201].map(token)).toEqual([false, true, true, false])
    expect([0, 1, 200, 201].map(txId)).toEqual([false, true, true, false])
  })
})

describe('limits on numbers', () => {
  it.each([
    ['revision', -1],
    ['revision', 0.5],
    ['serverTimeMs', Number.POSITIVE_INFINITY],
    ['validUntilMs', Number.NaN],
  ])('a snapshot has no %s of %d', (field, value) => {
    expect(parse(SnapshotSchema, { ...snapshot, [field]: value })).toBeUndefined()
  })

  it.each([
    ['validityMs', 1000, 604_800_000],
    ['transactionMs', 1000, 604_800_000],
    ['qrMs', 1000, 604_800_000],
    ['expireInMs', 1000, 604_800_000],
    ['resultMs', 1000, 604_800_000],
    ['loginMs', 1000, 604_800_000],
    ['refreshes', 0, 100],
    ['requests', 0, 100],
    ['answers', 1, 100],
  ])('%s: whole numbers from %i to %i', (field, min, max) => {
    const of = (value: number) => Boolean(parse(LimitsSchema, { ...limits, [field]: value }))
    expect([min - 1, min, min + 0.5, max, max + 1].map(of)).toEqual([false, true, false, true, false])
  })

  it('the clock moves by whole milliseconds, at most a year forwards', () => {
    const advance = (byMs: number) => Boolean(parse(ClockChangeSchema, { kind: 'advance', byMs }))
    const yearMs = 366 * 86_400_000
    expect([-1, 0, 0.5, yearMs, yearMs + 1].map(advance)).toEqual([false, true, false, true, false])
    const set = (toMs: number) => Boolean(parse(ClockChangeSchema, { kind: 'set', toMs }))
    expect([-1, 0, 0.5, 8e15, 8e15 + 1].map(set)).toEqual([false, true, false, true, false])
  })
})
