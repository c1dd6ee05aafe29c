import { createSandboxControl } from '@kakao-cert/sandbox'
import { createSiteBrowser, hong } from './createSiteBrowser.ts'

interface Options {
  readonly send: (request: Request) => Promise<Response>
  readonly sandboxUrl: string
}

/** What a page was told on its way through a mount. */
export interface WalkedMount {
  readonly health: unknown
  /** Every status of the event stream, in order. */
  readonly told: readonly (string | undefined)[]
  readonly completion: unknown
  /** The HTTP statuses of a body that is no JSON, and of a path where nothing is. */
  readonly refused: readonly number[]
}

/** Walks through a relay behind a mount as a page does, from the health to a completed signature, and through two refusals. */
export const walkMount = async ({ send, sandboxUrl }: Options): Promise<WalkedMount> => {
  const page = createSiteBrowser(send)
  const { body: health } = await page.call('health')
  const { sessionId } = await page.open()
  const cookie = [...page.cookies].map((pair) => pair.join('=')).join('; ')
  const events = await send(
    new Request(`https://bank.example/cert/sessions/${sessionId}/events`, { headers: { Cookie: cookie } }),
  )
  await page.call('submitPhone', sessionId, hong)
  await createSandboxControl(sandboxUrl).signAs('hong')
  // It ends by itself when nothing more can come.
  const told = [...(await events.text()).matchAll(/"phase":\{"status":"(\w+)"/g)].map(([, status]) => status)
  const { body: completion } = await page.call('complete', sessionId)
  const notJson = await page.request('POST', `/sessions/${sessionId}/cancel`, 'not JSON')
  const nowhere = await page.request('GET', '/nothing')
  return { health, told, completion, refused: [notJson.status, nowhere.status] }
}
