import { problemResponse } from '@kakao-cert/protocol/http'
import type { Hono } from 'hono'
import type { RelayEnv } from './RelayEnv.ts'

interface Call {
  readonly method: string
  readonly path: string
}

/** Answers 405 wherever a path of the table is asked with a method that it has not. To be called after its routes. */
export const refuseOtherMethods = (app: Hono<RelayEnv>, api: Readonly<Record<string, Call>>): void => {
  const calls = Object.values(api)
  for (const { path } of calls) {
    const methods = calls.filter((call) => call.path === path).map(({ method }) => method)
    const allowed = methods.includes('GET') ? ['HEAD', ...methods] : methods
    app.all(path, () => {
      const response = problemResponse('methodNotAllowed')
      response.headers.set('Allow', allowed.join(', '))
      return response
    })
  }
}
