import type { hostedWire } from '@kakao-cert/protocol/hosted'

type Wire = typeof hostedWire

/** The page that the stand-in SDK is loaded into. */
export interface SdkPage {
  readonly document: { readonly currentScript: { readonly src: string } | null }
  readonly location: { readonly assign: (address: string) => void }
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
}

/** What other parts of the SDK build upon. */
export interface SdkCore {
  readonly origin: string
  readonly kakao: object
  /** Throws as the SDK does. */
  readonly fail: (sentence: string) => never
  /** What `init` was called with. */
  readonly readKey: () => string | undefined
}

/**
 * Defines `window.Kakao` of a page: the stand-in for the part of the JavaScript SDK that opens the hosted window.
 * It travels to the browser as its own source text, so everything it uses is in here or comes in.
 */
export const installSdk = (page: SdkPage, wire: Wire): SdkCore => {
  const { origin } = new URL(page.document.currentScript!.src)
  let javascriptKey: string | undefined
  let underWay: AbortController | undefined

  const fail = (sentence: string): never => {
    const error = new Error(`${sentence} (stand-in SDK of a sandbox)`)
    error.name = 'KakaoError'
    throw error
  }

  const identifyName = `${wire.kakao.name}.${wire.cert.name}.${wire.identify.name}`

  const textOf = (options: Readonly<Record<string, unknown>>, name: string): string => {
    const value = options[name]
    if (value === undefined || value === null || value === '')
      return fail(`${identifyName} needs the parameter ${name}.`)
    return typeof value === 'string' ? value : fail(`${identifyName} takes text as ${name}.`)
  }

  const itemsOf = (value: unknown): readonly string[] => {
    // An array by the declaration of this function, one text with commas by its sister's.
    const items: unknown = typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value
    if (Array.isArray(items) && items.every((item) => typeof item === 'string')) return items
    return fail(`${identifyName} takes a list of texts as ${wire.identifyItems.name}.`)
  }

  const openWindow = (place: Readonly<Record<string, string>>, redirectUri: string, state?: string) => {
    const search = new URLSearchParams({ ...place, [wire.redirectTo.name]: redirectUri })
    if (state !== undefined) search.set(wire.state.name, state)
    page.location.assign(`${origin}${wire.window.name}?${search.toString()}`)
  }

  /** What the window is opened with: a session, the code of a refusal, or nothing where neither came. */
  const request = async (body: object, signal: AbortSignal): Promise<Readonly<Record<string, string>>> => {
    const response = await page.fetch(origin + wire.request.name, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [wire.keyHeader.name]: `KakaoAK ${javascriptKey}` },
      body: JSON.stringify(body),
      signal,
    })
    const answer = (await response.json()) as { sessionId: string; error: { code: string } }
    return response.ok
      ? { [wire.session.name]: answer.sessionId }
      : { [wire.errorCode.name]: answer.error.code }
  }

  const identify = (given?: unknown): void => {
    if (javascriptKey === undefined)
      fail(`Call ${wire.kakao.name}.${wire.init.name} with your JavaScript key first.`)
    if (typeof given !== 'object' || given === null) return fail(`${identifyName} needs parameters.`)
    const options = given as Readonly<Record<string, unknown>>
    const redirectUri = textOf(options, wire.redirectUri.name)
    const settleId = textOf(options, wire.settleId.name)
    const signData = textOf(options, wire.signData.name)
    const items = options[wire.identifyItems.name]
    const identifyItems = items === undefined ? undefined : itemsOf(items)
    const state = options[wire.state.name] === undefined ? undefined : textOf(options, wire.state.name)

    underWay?.abort()
    const { signal } = (underWay = new AbortController())
    const open = async () => {
      // Without an answer the window is opened all the same, and says E8003.
      const place = await request({ settleId, redirectUri, signData, identifyItems, state }, signal).catch(
        () => ({}),
      )
      if (!signal.aborted) openWindow(place, redirectUri, state)
    }
    void open()
  }

  const kakao = {
    [wire.init.name]: (key?: unknown): void => {
      if (typeof key !== 'string' || key === '')
        return fail(`${wire.kakao.name}.${wire.init.name} needs a JavaScript key.`)
      if (javascriptKey !== undefined && javascriptKey !== key)
        fail(`${wire.kakao.name}.${wire.init.name} was called with another key before.`)
      javascriptKey = key
    },
    [wire.isInitialized.name]: (): boolean => javascriptKey !== undefined,
    [wire.cert.name]: {
      [wire.identify.name]: identify,
      [wire.cleanup.name]: (): void => underWay?.abort(),
    },
  }
  Object.assign(page, { [wire.kakao.name]: kakao })
  return { origin, kakao, fail, readKey: () => javascriptKey }
}
