export { createPostgresStore, type PostgresStoreOptions } from '../store/createPostgresStore.ts'
