import { request, type Dispatcher } from 'undici'

/** A browser on a page of the site: keeps its cookie. */
export interface Browser {
  readonly cookie: () => string
  /** @returns what was answered, read as JSON; rejects where that is a refusal */
  readonly post: (path: string, body: object) => Promise<unknown>
}

/** Creates a browser that has been nowhere yet. */
export const createBrowser = (siteUrl: string, dispatcher: Dispatcher): Browser => {
  let cookie = ''
  return {
    cookie: () => cookie,
    post: async (path, body) => {
      const answer = await request(siteUrl + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', cookie },
        body: JSON.stringify(body),
        dispatcher,
      })
      const set = [answer.headers['set-cookie'] ?? []].flat()[0]
      cookie = set?.split(';')[0] ?? cookie
      const text = await answer.body.text()
      if (answer.statusCode >= 300) throw new Error(`${path} was answered with ${answer.statusCode}: ${text}`)
      return JSON.parse(text)
    },
  }
}
