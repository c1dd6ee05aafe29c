import { parse, ProblemSchema } from '@kakao-cert/protocol'
import { loginCalls } from '@kakao-cert/protocol/login'
import {
  CallsSchema,
  ClockSchema,
  FaultsSchema,
  LoginPageSchema,
  InstitutionsSchema,
  LimitsSchema,
  MaintenanceSchema,
  PeopleSchema,
  PhoneSchema,
  sandboxApi,
  ScenariosSchema,
  TransactionDetailSchema,
  TransactionsSchema,
  VisibleQrsSchema,
  type ClockChange,
  type LimitsChange,
  type LoginChoice,
  type PlannedFault,
} from '@kakao-cert/protocol/sandbox'
import * as v from 'valibot'
import type { Failure } from './Failure.ts'
import { fillPath } from './fillPath.ts'
import type { Result } from './Result.ts'

interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
}

interface Details {
  readonly values?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

const readRefusal = (body: unknown): Failure => {
  const problem = parse(ProblemSchema, body)
  if (problem === undefined) return { kind: 'unreadable' }
  const { code, reason, message } = problem.error
  return { kind: 'refused', code, message, ...(reason !== undefined && { reason }) }
}

const call = async <S extends v.GenericSchema>(
  { method, path }: Call,
  schema: S,
  { values, query, body = {} }: Details = {},
): Promise<Result<v.InferOutput<S>>> => {
  let response: Response
  let answer: unknown
  try {
    response = await fetch(
      fillPath(path, values) + (query ? `?${new URLSearchParams(query).toString()}` : ''),
      method === 'GET'
        ? { cache: 'no-store' }
        : { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    )
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } }
  }
  try {
    answer = await response.json()
  } catch {
    answer = undefined
  }
  if (!response.ok) return { ok: false, failure: readRefusal(answer) }
  const value = parse(schema, answer)
  return value === undefined ? { ok: false, failure: { kind: 'unreadable' } } : { ok: true, value }
}

/** The sandbox's control API, as the pages use it. */
export const sandboxClient = {
  people: () => call(sandboxApi.people, PeopleSchema),
  phone: (personId: string) => call(sandboxApi.phone, PhoneSchema, { values: { personId } }),
  qrs: () => call(sandboxApi.qrs, VisibleQrsSchema),
  scan: (personId: string, token: string) =>
    call(sandboxApi.scan, PhoneSchema, { values: { personId }, body: { token } }),
  sign: (personId: string, sessionId: string) =>
    call(sandboxApi.sign, PhoneSchema, { values: { personId, sessionId } }),
  decline: (personId: string, sessionId: string) =>
    call(sandboxApi.decline, PhoneSchema, { values: { personId, sessionId } }),
  clock: () => call(sandboxApi.clock, ClockSchema),
  changeClock: (change: ClockChange) => call(sandboxApi.changeClock, ClockSchema, { body: change }),
  limits: () => call(sandboxApi.limits, LimitsSchema),
  changeLimits: (change: LimitsChange) => call(sandboxApi.changeLimits, LimitsSchema, { body: change }),
  institutions: () => call(sandboxApi.institutions, InstitutionsSchema),
  maintenance: () => call(sandboxApi.maintenance, MaintenanceSchema),
  changeMaintenance: (isOn: boolean) =>
    call(sandboxApi.changeMaintenance, MaintenanceSchema, { body: { isOn } }),
  faults: () => call(sandboxApi.faults, FaultsSchema),
  planFault: (fault: PlannedFault) => call(sandboxApi.planFault, FaultsSchema, { body: fault }),
  clearFaults: () => call(sandboxApi.clearFaults, FaultsSchema),
  transactions: (search: string, limit: number) =>
    call(sandboxApi.transactions, TransactionsSchema, { query: { search, limit: String(limit) } }),
  transaction: (txId: string) => call(sandboxApi.transaction, TransactionDetailSchema, { values: { txId } }),
  login: (kauthTxId: string) => call(loginCalls.read, LoginPageSchema, { values: { kauthTxId } }),
  chooseLogin: (kauthTxId: string, choice: LoginChoice) =>
    call(loginCalls.choose, LoginPageSchema, { values: { kauthTxId }, body: choice }),
  scenarios: () => call(sandboxApi.scenarios, ScenariosSchema),
  importRun: (run: unknown) => call(sandboxApi.importRun, v.unknown(), { body: run }),
  calls: () => call(sandboxApi.calls, CallsSchema),
  reset: () => call(sandboxApi.reset, v.unknown()),
} as const
