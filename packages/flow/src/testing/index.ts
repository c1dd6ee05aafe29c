export { createFakeTransport, type FakeTransport } from './createFakeTransport.ts'
export { fixedTimeMs } from './fixedTimeMs.ts'
export { snapshotAt } from './snapshotAt.ts'
export { stateAt } from './stateAt.ts'
