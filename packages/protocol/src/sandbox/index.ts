export { CallsSchema, RecordedCallSchema, type Calls, type RecordedCall } from './Calls.ts'
export { ChangesSchema, type Changes } from './Changes.ts'
export { ClockChangeSchema, ClockSchema, type ClockChange, type ClockReading } from './Clock.ts'
export { MaintenanceSchema } from './Conditions.ts'
export { FaultsSchema, PlannedFaultSchema, type Faults, type PlannedFault } from './Faults.ts'
export { InstitutionSchema, InstitutionsSchema, type Institution } from './Institution.ts'
export { LimitsChangeSchema, LimitsSchema, type Limits, type LimitsChange } from './Limits.ts'
export { LoginChoiceSchema, LoginPageSchema, type LoginChoice, type LoginPage } from './LoginPage.ts'
export { PeopleSchema, PersonSchema, type Person } from './Person.ts'
export {
  PhoneSchema,
  ScanSchema,
  VisibleQrsSchema,
  type Phone,
  type PhoneMessage,
  type PhoneRequest,
  type VisibleQrs,
} from './Phone.ts'
export { sandboxApi } from './sandboxApi.ts'
export { sandboxCalls, type SandboxCall } from './sandboxCalls.ts'
export { ScenarioSchema, ScenariosSchema, type Scenario, type ScenarioStep } from './Scenario.ts'
export { isSandboxTxId, sandboxTxId } from './sandboxTxId.ts'
export {
  TimelineEntrySchema,
  TransactionDetailSchema,
  TransactionsQuerySchema,
  TransactionsSchema,
  TransactionStatusSchema,
  TransactionSummarySchema,
  type TimelineEntry,
  type TransactionDetail,
  type Transactions,
  type TransactionStatus,
  type TransactionSummary,
} from './Transactions.ts'
