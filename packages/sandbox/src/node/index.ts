export { createSqliteStore } from './createSqliteStore.ts'
export { serveSandbox, type ServedSandbox, type ServeOptions } from './serveSandbox.ts'
