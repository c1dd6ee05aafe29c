export { createUndiciHttp } from './createUndiciHttp.ts'
