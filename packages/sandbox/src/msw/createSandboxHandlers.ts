import { http, type HttpHandler } from 'msw'
import { createSandboxControl } from '../control/createSandboxControl.ts'
import type { SandboxControl } from '../control/SandboxControl.ts'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { canTransferStreams } from './canTransferStreams.ts'

/** Options of handlers; all have defaults. */
export interface SandboxHandlersOptions {
  /** Whatever goes to its origin is answered by the sandbox. @default 'http://localhost:4100' */
  readonly url?: string
  /** One with options of your own. @default createSandbox() */
  readonly sandbox?: Sandbox
}

/** A sandbox behind Mock Service Worker. */
export interface SandboxHandlers {
  /** For `setupServer` or `setupWorker`. */
  readonly handlers: readonly HttpHandler[]
  readonly sandbox: SandboxControl & Pick<Sandbox, 'close'>
}

const asksForStream = ({ headers }: Request) => headers.get('Accept') === 'text/event-stream'

/**
 * A sandbox for Mock Service Worker, in Node and in a browser, without a port and a process.
 *
 * @example
 * const { handlers, sandbox } = createSandboxHandlers()
 * setupServer(...handlers).listen()
 *
 * @throws TypeError when `url` is not a URL
 */
export const createSandboxHandlers = ({
  url = 'http://localhost:4100',
  sandbox = createSandbox(),
}: SandboxHandlersOptions = {}): SandboxHandlers => {
  const { origin } = new URL(url)
  const { fetch, close } = sandbox
  const canStream = canTransferStreams()
  return {
    handlers: [
      http.all(`${origin}/*`, ({ request }) =>
        // 204 tells an EventSource not to come back, and then a window asks instead of listening.
        !canStream && asksForStream(request) ? new Response(null, { status: 204 }) : fetch(request),
      ),
    ],
    sandbox: { ...createSandboxControl(origin, fetch), close },
  }
}
