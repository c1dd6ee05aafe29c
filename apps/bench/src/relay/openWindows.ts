import { windowApi } from '@kakao-cert/protocol'
import { Agent } from 'undici'
import { createBrowser } from './createBrowser.ts'
import { runAtOnce } from './runAtOnce.ts'
import { signRequest } from './signRequest.ts'

/** Where the events of a window are, and the cookie of its browser. */
export interface OpenWindow {
  readonly path: string
  readonly cookie: string
}

/** Opens windows at a relay, each in a browser of its own. */
export const openWindows = async (relayUrl: string, count: number): Promise<readonly OpenWindow[]> => {
  const dispatcher = new Agent()
  const windows = await runAtOnce(Array.from({ length: count }), 32, async () => {
    const browser = createBrowser(relayUrl, dispatcher)
    const opened = await browser.post(`/cert${windowApi.open.path}`, signRequest)
    const { sessionId } = opened as { readonly sessionId: string }
    return {
      path: `/cert${windowApi.events.path.replace(':sessionId', sessionId)}`,
      cookie: browser.cookie(),
    }
  })
  await dispatcher.close()
  return windows
}
