import type { Snapshot } from '@kakao-cert/protocol'
import { readSnapshot } from '@kakao-cert/protocol/read'
import type { Transport, Watcher } from '../ports/Transport.ts'
import { urlOf } from './callApi.ts'
import { parseJson } from './parseJson.ts'

interface Options {
  readonly endpoint: string
  readonly read: Transport['read']
  readonly sessionId: string
  readonly afterRevision: number
  readonly watcher: Watcher
}

const pollMs = 2000
const checkMs = 15_000
const retryStreamMs = 30_000

/**
 * Tells every newer snapshot of a session: by Server-Sent Events, and by asking every two seconds where these do not
 * come through. Answers with a function that stops it.
 */
export const watchSession = ({
  endpoint,
  read,
  sessionId,
  afterRevision,
  watcher,
}: Options): (() => void) => {
  const canStream = typeof EventSource !== 'undefined'
  let seen = afterRevision
  let stream: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  let isReading = false
  let triedStreamAtMs = 0

  const stop = () => {
    isStopped = true
    clearTimeout(timer)
    stream?.close()
  }

  const tell = (snapshot: Snapshot) => {
    watcher.connectionRestored()
    // Whatever is told may stop this watch.
    if (isStopped || snapshot.revision <= seen) return
    seen = snapshot.revision
    watcher.snapshot(snapshot)
  }

  const pollAfter = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void poll(), ms)
  }

  const poll = async () => {
    isReading = true
    const outcome = await read(sessionId)
    isReading = false
    if (isStopped) return
    if (outcome.ok) {
      tell(outcome.value)
    } else if (outcome.error.canGoOn) {
      watcher.connectionLost()
    } else {
      stop()
      watcher.refused(outcome.error)
    }
    if (isStopped) return
    const isOpen = stream !== undefined && stream.readyState !== EventSource.CLOSED
    if (isOpen) pollAfter(checkMs)
    else if (canStream && outcome.ok && Date.now() - triedStreamAtMs > retryStreamMs) listen()
    else pollAfter(pollMs)
  }

  const listen = () => {
    triedStreamAtMs = Date.now()
    const opened = new EventSource(`${urlOf(endpoint, 'events', sessionId)}?after=${seen}`)
    stream = opened
    opened.addEventListener('open', () => watcher.connectionRestored())
    opened.addEventListener('snapshot', (event) => {
      const snapshot = readSnapshot(parseJson(String(event.data)))
      if (snapshot) tell(snapshot)
    })
    opened.addEventListener('error', () => {
      // It comes back by itself, or it was closed for good: then reading tells why.
      if (opened.readyState !== EventSource.CLOSED) watcher.connectionLost()
      else if (!isReading) pollAfter(0)
    })
    // A proxy may hold back what the server sends: an open stream alone proves nothing.
    pollAfter(checkMs)
  }

  if (canStream) listen()
  else void poll()
  return stop
}
