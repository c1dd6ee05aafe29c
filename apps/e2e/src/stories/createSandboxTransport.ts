import type { Transport } from '@kakao-cert/flow'
import { createHttpTransport } from '@kakao-cert/flow/browser'
import { sandboxKey, windowPath, type Sandbox } from '@kakao-cert/sandbox'

const everyMs = 300

/** Speaks with a sandbox in this page. There is no server, and so no event stream: it asks. */
export const createSandboxTransport = (sandbox: Sandbox): Transport => {
  const http = createHttpTransport({
    endpoint: `http://sandbox${windowPath}`,
    javascriptKey: sandboxKey,
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  })
  return {
    ...http,
    watch: (sessionId, afterRevision, watcher) => {
      let seen = afterRevision
      const ask = async () => {
        const outcome = await http.read(sessionId)
        if (!outcome.ok) return watcher.refused(outcome.error)
        if (outcome.value.revision <= seen) return
        seen = outcome.value.revision
        watcher.snapshot(outcome.value)
      }
      const timer = setInterval(() => void ask(), everyMs)
      return () => clearInterval(timer)
    },
  }
}
