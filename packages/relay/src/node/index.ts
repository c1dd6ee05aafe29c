export { createNodeListener } from './createNodeListener.ts'
export { createUndiciHttp } from './createUndiciHttp.ts'
