import { parse } from '@kakao-cert/protocol'
import { PhoneSchema, sandboxApi, type Phone } from '@kakao-cert/protocol/sandbox'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { fillPath } from '../fillPath.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { nextFeed, startFeed } from './phoneFeed.ts'

const comeBackMs = 3000

const readPhone = (data: unknown): Phone | undefined => {
  try {
    return typeof data === 'string' ? parse(PhoneSchema, JSON.parse(data)) : undefined
  } catch {
    return undefined
  }
}

/** Follows a person's phone as it changes. */
export const usePhoneFeed = (personId: string) => {
  const [feed, send] = useReducer(nextFeed, startFeed)
  const [attempt, setAttempt] = useState(0)
  const revision = useRef<number | undefined>(undefined)

  useEffect(() => {
    revision.current = 'phone' in feed ? feed.phone.revision : undefined
  }, [feed])

  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isCurrent = true
    let streamedRevision = -1

    // Only a change of the phone is streamed; a moved clock, a reset and a restart have to be looked for.
    const reread = async () => {
      const askedAtRevision = revision.current
      const streamedBefore = streamedRevision
      if (askedAtRevision === undefined || document.hidden) return
      const result = await sandboxClient.phone(personId)
      if (!isCurrent || !result.ok) return
      send({ type: 'phoneRead', phone: result.value, atMs: Date.now(), askedAtRevision })
      // The sandbox counts anew, but an EventSource asks for what follows the last event that it got.
      if (result.value.revision < streamedBefore) reconnect()
    }

    const look = () => void reread()

    const connect = () => {
      streamedRevision = -1
      source = new EventSource(fillPath(sandboxApi.phoneEvents.path, { personId }))
      source.addEventListener('open', look)
      source.addEventListener('phone', ({ data }: MessageEvent<unknown>) => {
        const phone = readPhone(data)
        if (phone) streamedRevision = phone.revision
        send(
          phone
            ? { type: 'phoneStreamed', phone, atMs: Date.now() }
            : { type: 'streamLost', failure: { kind: 'unreadable' } },
        )
      })
      source.addEventListener('error', () => {
        send({ type: 'streamLost', failure: { kind: 'unreachable' } })
        // An EventSource comes back by itself from a lost connection, but not from an answer other than 200.
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, comeBackMs)
      })
    }

    const reconnect = () => {
      source?.close()
      connect()
    }

    send({ type: 'connectionStarted' })
    connect()
    document.addEventListener('visibilitychange', look)
    return () => {
      isCurrent = false
      clearTimeout(timer)
      source?.close()
      document.removeEventListener('visibilitychange', look)
    }
  }, [personId, attempt])

  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const takeAnswer = useCallback(
    (phone: Phone) => send({ type: 'phoneAnswered', phone, atMs: Date.now() }),
    [],
  )
  // For one render after a change of person, the feed is still the other person's.
  const isOthers = 'phone' in feed && feed.phone.person.id !== personId
  return { feed: isOthers ? startFeed : feed, retry, takeAnswer }
}
