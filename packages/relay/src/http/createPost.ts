import { idempotencyHeader } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
import type { Context } from 'hono'
import type { Browser, BrowserCookie } from '../browser/createBrowserCookie.ts'
import { isOwnPage } from '../browser/isOwnPage.ts'
import type { Idempotency } from './createIdempotency.ts'
import { readBody } from './readBody.ts'
import type { RelayEnv } from './RelayEnv.ts'

/** A request that may change something, as far as it was let in. */
export interface Posted {
  readonly context: Context<RelayEnv>
  readonly binding: string
  /** What was sent, read as JSON; `undefined` where nothing was. */
  readonly body: unknown
}

/** Lets a request in that may change something: from a page of this site, with JSON, of a known browser, and once. */
export type Post = (
  context: Context<RelayEnv>,
  /** Whether a browser that has no cookie yet gets one; otherwise it is refused. */
  who: 'anybody' | 'known',
  handle: (posted: Posted) => Promise<Response>,
) => Promise<Response>

interface Options {
  readonly cookie: BrowserCookie
  readonly origins: readonly string[]
  readonly idempotency: Idempotency
}

const leasesMs = {
  // What is only begun may be begun twice: nothing is spent or sent by it. So nobody waits long whose server has died.
  anybody: 5000,
  // Longer than anything takes.
  known: 60_000,
}

/** Creates what every POST goes through. */
export const createPost = ({ cookie, origins, idempotency }: Options): Post => {
  const find = (request: Request, who: 'anybody' | 'known'): Browser | undefined =>
    who === 'known'
      ? cookie.read(request)
      : cookie.readOrCreate(request, request.headers.get(idempotencyHeader) ?? undefined)

  return async (context, who, handle) => {
    const request = context.req.raw
    if (!isOwnPage(request, origins)) return problemResponse('crossSite')
    const read = await readBody(request)
    if (!read.ok) return problemResponse(read.reason)
    let body: unknown
    try {
      body = read.text === '' ? undefined : JSON.parse(read.text)
    } catch {
      return problemResponse('malformedBody')
    }
    const browser = find(request, who)
    if (!browser) return problemResponse('unknownSession')
    const { binding, setCookie } = browser
    const response = await idempotency(request, { binding, body: read.text, leaseMs: leasesMs[who] }, () =>
      handle({ context, binding, body }),
    )
    if (setCookie !== undefined) response.headers.append('Set-Cookie', setCookie)
    return response
  }
}
