import { findCode } from '@kakao-cert/codes'
import { parse, SnapshotSchema, type Snapshot } from '@kakao-cert/protocol'
import type { Transport, Watcher } from '../ports/Transport.ts'
import { urlOf } from './callApi.ts'

interface Options {
  readonly endpoint: string
  readonly read: Transport['read']
  readonly sessionId: string
  readonly afterRevision: number
  readonly watcher: Watcher
}

const pollMs = 2000
const retryStreamMs = 30_000

const parseEvent = (data: unknown): Snapshot | undefined => {
  try {
    return parse(SnapshotSchema, JSON.parse(String(data)))
  } catch {
    return undefined
  }
}

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
  let seen = afterRevision
  let stream: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  let triedStreamAtMs = 0

  const tell = (snapshot: Snapshot) => {
    if (isStopped) return
    watcher.connectionRestored()
    if (snapshot.revision <= seen) return
    seen = snapshot.revision
    watcher.snapshot(snapshot)
  }

  const poll = async () => {
    const outcome = await read(sessionId)
    if (isStopped) return
    if (outcome.ok) {
      tell(outcome.value)
    } else if (findCode(outcome.error.surface, outcome.error.code).transaction === 'alive') {
      watcher.connectionLost()
    } else {
      return watcher.refused(outcome.error)
    }
    // Telling may have ended the attempt, and with it this watch.
    if (isStopped) return
    const canStream =
      typeof EventSource !== 'undefined' && outcome.ok && Date.now() - triedStreamAtMs > retryStreamMs
    if (canStream) listen()
    else timer = setTimeout(() => void poll(), pollMs)
  }

  const listen = () => {
    if (typeof EventSource === 'undefined') return void poll()
    triedStreamAtMs = Date.now()
    const opened = new EventSource(`${urlOf(endpoint, 'events', sessionId)}?after=${seen}`)
    stream = opened
    opened.addEventListener('open', () => watcher.connectionRestored())
    opened.addEventListener('snapshot', (event) => {
      const snapshot = parseEvent(event.data)
      if (snapshot) tell(snapshot)
    })
    opened.addEventListener('error', () => {
      // It comes back by itself, or it was closed for good: then reading tells why.
      if (opened.readyState !== EventSource.CLOSED) return watcher.connectionLost()
      opened.close()
      void poll()
    })
  }

  listen()
  return () => {
    isStopped = true
    clearTimeout(timer)
    stream?.close()
  }
}
