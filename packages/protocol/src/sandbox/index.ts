export { ClockChangeSchema, ClockSchema, type ClockChange, type ClockReading } from './Clock.ts'
export { RestFaultsSchema, MaintenanceSchema } from './Conditions.ts'
export { LimitsChangeSchema, LimitsSchema, type Limits, type LimitsChange } from './Limits.ts'
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
export { isSandboxTxId, sandboxTxId } from './sandboxTxId.ts'
export { WindowFaultsSchema } from './WindowFaults.ts'
