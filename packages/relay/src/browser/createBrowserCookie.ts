import { randomText } from '../crypto/randomText.ts'
import type { Hash } from '../crypto/createHash.ts'

/** What tells a browser from others. */
export interface Browser {
  /** What sessions are bound to; no cookie can be made of it. */
  readonly binding: string
  /** The header that makes the browser the one of this binding; `undefined` where it is already. */
  readonly setCookie?: string
}

/** Tells browsers apart by a cookie. */
export interface BrowserCookie {
  /** The browser by its cookie, if it has one. */
  readonly read: (request: Request) => Browser | undefined
  /**
   * The browser by its cookie, or by a new one.
   *
   * @param idempotencyKey an unguessable one makes the same cookie again where the answer with the first was lost
   */
  readonly readOrCreate: (request: Request, idempotencyKey: string | undefined) => Browser
}

const pattern = /^[\w-]{43}$/
/** A shorter key may be one that others guess. A UUID is longer. */
const unguessableLength = 20

/**
 * Creates the cookie of a relay: read by no script, sent by no page of another site.
 *
 * @param isSecure with the prefix `__Host-`, which a browser takes from this host over https only
 */
export const createBrowserCookie = (hash: Hash, isSecure: boolean): BrowserCookie => {
  const name = isSecure ? '__Host-kakao-cert' : 'kakao-cert'

  const valueOf = (request: Request): string | undefined => {
    const values = (request.headers.get('Cookie') ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${name}=`))
      .map((pair) => pair.slice(name.length + 1))
    // Of two, one was put there by somebody else.
    return values.length === 1 && pattern.test(values[0] ?? '') ? values[0] : undefined
  }

  const bind = (value: string) => hash('browser', value)

  return {
    read: (request) => {
      const value = valueOf(request)
      return value === undefined ? undefined : { binding: bind(value) }
    },
    readOrCreate: (request, idempotencyKey = '') => {
      const known = valueOf(request)
      if (known !== undefined) return { binding: bind(known) }
      const value = idempotencyKey.length < unguessableLength ? randomText() : hash('cookie', idempotencyKey)
      return {
        binding: bind(value),
        setCookie: `${name}=${value}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`,
      }
    },
  }
}
